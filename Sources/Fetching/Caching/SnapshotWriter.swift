import Foundation
import Glibc
import RecordingCache
import Recordings
import Synchronization

/// Keeps the snapshots that the server answers in a file beside the local cache, and answers from it. The
/// file is opened when somebody asks for snapshots, not at the start.
///
/// Keeping never delays anybody: it is done later, in the order of the answers. What is asked is answered
/// after that.
final class SnapshotWriter: Sendable {
  /// What it takes from the cache beside it.
  struct Surroundings: Sendable {
    /// Bytes of the limit that the cache of lists leaves.
    var room: @Sendable () async -> Int
    /// When a recording expires, where that is known.
    var expiry: @Sendable (CacheScope, RecordingID) async -> Date?
    var report: @Sendable (CacheFailure) -> Void
  }

  private struct State {
    var opening: Task<SnapshotCache?, Never>?
    /// Bytes that wait to be written.
    var waiting = 0
    /// Jobs of each recording that are not done.
    var unsettled: [RecordingID: Int] = [:]
    var endsAt: Duration?

    mutating func settle(_ bytes: Int, _ ids: [RecordingID]) {
      waiting -= bytes
      for id in ids { unsettled[id] = unsettled[id].flatMap { $0 > 1 ? $0 - 1 : nil } }
    }
  }

  let surroundings: Surroundings
  private let path: String?
  private let now: @Sendable () -> Date
  private let uptime: @Sendable () -> Duration
  private let jobs: AsyncStream<@Sendable () async -> Void>.Continuation
  private let working: Task<Void, Never>
  private let state = Mutex(State())

  /// Bytes that may wait to be written; what comes beyond is not kept.
  private static let mostWaiting = 128 << 20
  /// What waits longer after the program was to end is not kept.
  private static let patience = Duration.milliseconds(500)

  /// `path`: of the file; one that is gone with the program where nil.
  init(
    path: String?, now: @escaping @Sendable () -> Date, uptime: @escaping @Sendable () -> Duration,
    _ surroundings: Surroundings
  ) {
    (self.path, self.now, self.uptime, self.surroundings) = (path, now, uptime, surroundings)
    let (stream, continuation) = AsyncStream.makeStream(of: (@Sendable () async -> Void).self)
    jobs = continuation
    working = Task.detached { for await job in stream { await job() } }
  }

  /// The file exists, or will.
  private var isThere: Bool {
    state.withLock { $0.opening != nil || !$0.unsettled.isEmpty }
      || path.map { access($0, F_OK) == 0 } ?? false
  }

  private func opened() async -> SnapshotCache? {
    let opening = state.withLock { state in
      if let opening = state.opening { return opening }
      let opening = Task.detached { [path, report = surroundings.report] () -> SnapshotCache? in
        do throws(CacheFailure) {
          return try SnapshotCache.open(at: path)
        } catch {
          report(error)
          return nil
        }
      }
      state.opening = opening
      return opening
    }
    return await opening.value
  }

  /// Nil where there is no file, or it failed.
  func read<Value: Sendable>(
    _ look: (SnapshotCache, Date) async throws(CacheFailure) -> Value
  ) async -> Value? {
    guard let cache = await opened() else { return nil }
    do throws(CacheFailure) {
      return try await look(cache, now())
    } catch {
      surroundings.report(error)
      return nil
    }
  }

  /// The job is done after those that came before. `bytes`: what it holds until then; `ids`: whose answers it
  /// changes.
  func enqueue(
    bytes: Int = 0, of ids: [RecordingID] = [],
    _ job: @escaping @Sendable (SnapshotCache, Date) async throws(CacheFailure) -> Void
  ) {
    let fits = state.withLock { state in
      guard state.waiting + bytes <= Self.mostWaiting else { return false }
      state.waiting += bytes
      for id in ids { state.unsettled[id, default: 0] += 1 }
      return true
    }
    guard fits else { return }
    jobs.yield {
      // Only what would have to be written is given up.
      if bytes == 0 || !self.isLate { _ = await self.read(job) }
      self.state.withLock { $0.settle(bytes, ids) }
    }
  }

  private var isLate: Bool { state.withLock { state in state.endsAt.map { uptime() > $0 } ?? false } }

  /// Returns when everything of a recording is written that was saved before. Others are not waited for.
  func settled(_ id: RecordingID) async {
    if state.withLock({ $0.unsettled[id] != nil }) { await settled() }
  }

  /// Returns when everything is done that was enqueued before.
  private func settled() async {
    await withCheckedContinuation { continuation in
      if case .terminated = jobs.yield({ continuation.resume() }) { continuation.resume() }
    }
  }

  /// Removes what has expired, and what is more than there is room for.
  func sweep() {
    guard isThere else { return }
    enqueue { [surroundings] (cache, now) throws(CacheFailure) in
      try await cache.sweep(limit: surroundings.room(), at: now)
    }
  }

  func forget(_ ids: [RecordingID], in scope: CacheScope) {
    guard isThere else { return }
    enqueue(of: ids) { (cache, _) throws(CacheFailure) in
      try await cache.forget(ids, in: scope)
    }
  }

  /// How many bytes were given back.
  func clear() async -> Int {
    guard isThere else { return 0 }
    await settled()
    return await read { (cache, _) throws(CacheFailure) in try await cache.clear() } ?? 0
  }

  func close() async {
    let end = uptime() + Self.patience
    state.withLock { $0.endsAt = end }
    jobs.finish()
    await working.value
    await state.withLock { $0.opening }?.value?.close()
  }
}
