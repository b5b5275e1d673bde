package import Foundation
package import Recordings

extension RecordingLibrary {
  /// Seconds between two looks where the server's limits are not known.
  private static var pause: TimeInterval { 67 }
  /// Of a list that grew by more pages than that between two looks, the rest is left.
  private static var mostPages: Int { 10 }

  /// Looks at the head of a list again and again, as often as the key's quota allows, and tells what is new.
  /// `showing`: how many rows of the first look are told, too. It ends where `receive` says so, where its task
  /// is cancelled, and by a failure that does not pass.
  package func follow(
    _ question: RecordingsQuestion, in project: ProjectID, showing: Int = 0, pause: TimeInterval? = nil,
    receive: @Sendable (FollowEvent) async -> Bool
  ) async throws(LibraryFailure) {
    var known: Set<RecordingID>?
    while true {
      if Task.isCancelled { throw .fetch(.cancelled) }
      var next = now().addingTimeInterval(await source.quota()?.list?.steadyPause ?? pause ?? Self.pause)
      do throws(LibraryFailure) {
        let head = try await newRows(of: question, in: project, above: known)
        let rows = known == nil ? Array(head.rows.prefix(max(0, showing))) : head.rows
        known = (known ?? []).union(head.seen)
        if !rows.isEmpty, await !receive(.rows(rows.reversed())) { return }
        if !head.isWhole, await !receive(.gap) { return }
      } catch {
        guard case .fetch(let failure) = error, let moment = failure.passes(at: next, from: now()) else {
          throw error
        }
        next = moment
        if await !receive(.waiting(until: moment, failure)) { return }
      }
      await waitUntil(next)
    }
  }

  private struct Head {
    var rows: [PageRow] = []
    /// Also of rows that do not meet the words.
    var seen: Set<RecordingID> = []
    var isWhole = true
  }

  /// The rows above the last known one, the newest first; those of the first page where none is known. Rows
  /// behind the last known one moved up because others left the list.
  private func newRows(
    of question: RecordingsQuestion, in project: ProjectID, above known: Set<RecordingID>?
  ) async throws(LibraryFailure) -> Head {
    var reading = try ListReading(question, ListingRules(now: now(), zone: zone), limit: nil)
    var head = Head()
    for _ in 0..<Self.mostPages {
      do throws(FetchFailure) {
        let page = try await source.recordings(project, reading.listing, reading.token, .following)
        let evidence = reading.needsEvidence ? try await evidence(of: page.spans, in: project) : [:]
        let rows = reading.pageArrived(page, knowing: evidence)
        let ids = page.rows.compactMap(\.id)
        let last = ids.lastIndex { known?.contains($0) == true }
        let above = Set(ids.prefix(last ?? ids.count))
        head.rows += rows.filter { row in
          row.id.map { above.contains($0) && known?.contains($0) != true } ?? false
        }
        head.seen.formUnion(ids)
        if last != nil || known?.isEmpty ?? true || reading.isOver { return head }
      } catch {
        guard try reading.learns(from: error) != nil else { throw .fetch(error) }
      }
    }
    head.isWhole = false
    return head
  }
}

extension FetchFailure {
  /// When the same question may be answered; nil where it never is.
  fileprivate func passes(at next: Date, from now: Date) -> Date? {
    switch self {
    // A time in the past would repeat the call without end.
    case .throttled(let until), .busy(let until), .queryQuotaSpent(let until):
      max(until ?? next, now.addingTimeInterval(1))
    case .offline, .serverFailed: next
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .tls, .notPostHog, .redirectedElsewhere,
      .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
