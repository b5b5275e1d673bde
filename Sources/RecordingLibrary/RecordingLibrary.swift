package import Foundation
package import Recordings

/// What Reel can do with PostHog, without a screen: the panes and the command line ask it, and neither knows
/// HTTP, SQLite or quota.
package struct RecordingLibrary: Sendable {
  /// What is asked for single answers; the library adds what takes several of them.
  package let source: RecordingSource
  /// The zone of the days and times in filter lines.
  package let zone: Zone
  let now: @Sendable () -> Date
  let waitUntil: @Sendable (Date) async -> Void
  let notices: NoticeRelay

  /// `waitUntil` returns at the moment given, or as soon as its task is cancelled.
  package init(
    source: RecordingSource, zone: Zone = .local,
    now: @escaping @Sendable () -> Date = { Date() },
    waitUntil: @escaping @Sendable (Date) async -> Void = Self.sleep(until:)
  ) {
    self.source = source
    self.zone = zone
    self.now = now
    self.waitUntil = waitUntil
    notices = NoticeRelay(source)
  }

  package static func sleep(until moment: Date) async {
    try? await Task.sleep(for: Duration(clampingSeconds: max(0, moment.timeIntervalSinceNow)))
  }

  /// Calls `receive` with whatever the source tells by itself: quota, waits, journal, cache. It is called on
  /// the spot, so what belongs to a call is received before the call's answer.
  package func listen(_ receive: @escaping @Sendable (FetchNotice) -> Void) async {
    await notices.listen(receive)
  }

  /// What the key may do, and the project to work in.
  package func account() async throws(LibraryFailure) -> Account {
    do {
      return try await source.account(.user)
    } catch {
      throw .fetch(error)
    }
  }

  /// The project that an earlier run worked in; nil where the cache knows none.
  package func cachedProject() async -> Project? { await source.cache.project() }

  /// A recording with everything that the server tells of it, its person among it.
  package func recording(
    _ id: RecordingID, in project: ProjectID, _ priority: Priority = .user
  ) async throws(LibraryFailure) -> Recording {
    do {
      return try await source.recording(project, id, priority)
    } catch {
      throw .fetch(error)
    }
  }

  /// The same from the cache, as it was answered last; nil where it was never seen.
  package func cachedRecording(_ id: RecordingID, in project: ProjectID) async -> Recording? {
    await source.cache.recording(project, id)
  }

  /// The API's own objects of recordings in the cache. What is not there is left out.
  package func cachedObjects(of ids: [RecordingID], in project: ProjectID) async -> [RecordingID: JSONText] {
    await source.cache.raws(project, ids)
  }

  /// The collections that hold a recording.
  package func membership(
    of id: RecordingID, in project: ProjectID, _ priority: Priority = .user
  ) async throws(LibraryFailure) -> [Playlist] {
    do {
      return try await source.playlistsHolding(project, id, priority)
    } catch {
      throw .fetch(error)
    }
  }

  /// The calls of all Reels with this key, without making one; nil where none was counted.
  package func quota() async -> QuotaReport? { await source.quota() }

  /// Records no decision any more; answers which steps this run has recorded, nil where they are gone with the
  /// journal.
  package func giveUpRecording() async -> Set<StepID>? { await source.journal.giveUp() }

  /// Writes down what was answered, gives connections back, and closes journal and cache. Answers whether the
  /// journal holds what was decided.
  @discardableResult package func close() async -> JournalEnding {
    let ending = await source.journal.close()
    await source.cache.close()
    return ending
  }
}
