import Foundation
import Recordings

/// Asking a server that may be busy, or not ready yet.
extension SnapshotReading {
  /// Seconds. What the server could not find out it tries again after five (docs/posthog.md, Snapshots).
  private static let passing: TimeInterval = 5
  /// Seconds, where the server is busy and names no moment.
  private static let busy: TimeInterval = 15
  /// How often in turn a part waits for a server that is busy.
  private static let mostWaits = 8

  /// Asks once more where the server lists nothing.
  func listing() async throws(FetchFailure) -> SnapshotListing {
    func ask() async throws(FetchFailure) -> SnapshotListing {
      try await patiently { () throws(FetchFailure) in
        try await library.source.snapshotListing(project, id, nil, priority)
      }
    }
    let first = try await ask()
    guard first == .sources([]) else { return first }
    await waitAWhile()
    return try await ask()
  }

  /// Whoever insists does so once, with the listing.
  private var partPriority: Priority { priority.isAutomatic ? priority : .user }

  /// A part that was just listed may be unknown for a moment.
  func body(_ part: SnapshotPart) async throws(FetchFailure) -> [UInt8] {
    func ask() async throws(FetchFailure) -> [UInt8] {
      try await patiently { () throws(FetchFailure) in
        try await library.source.snapshots(project, id, part, partPriority)
      }
    }
    do throws(FetchFailure) {
      return try await ask()
    } catch {
      guard error == .notFound else { throw error }
      await waitAWhile()
      return try await ask()
    }
  }

  private func waitAWhile() async { await library.waitUntil(library.now().addingTimeInterval(Self.passing)) }

  /// Waits as long as the server says, and asks again.
  func patiently<Answer>(
    _ ask: () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    var waits = 0
    while true {
      do throws(FetchFailure) {
        return try await ask()
      } catch {
        waits += 1
        guard let moment = error.goesOn(at: library.now(), busy: Self.busy), waits <= Self.mostWaits,
          await receive(.waiting(until: moment, error))
        else { throw error }
        await library.waitUntil(moment)
        if Task.isCancelled { throw .cancelled }
      }
    }
  }
}

extension FetchFailure {
  /// One block of a range that the server cannot read, or more than one answer may hold.
  var mayBeOneBlock: Bool {
    switch self {
    case .serverFailed, .unreadable(.tooLarge): true
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .throttled, .queryTooHeavy, .queryQuotaSpent, .busy,
      .offline, .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }

  /// When a call that has to wait may be sent; nil where waiting is no use.
  fileprivate func goesOn(at now: Date, busy: TimeInterval) -> Date? {
    switch self {
    case .throttled(let until): ServerWait.end(at: until ?? now.addingTimeInterval(60), from: now)
    case .busy(let until): ServerWait.end(at: until ?? now.addingTimeInterval(busy), from: now)
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .serverFailed, .offline,
      .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
