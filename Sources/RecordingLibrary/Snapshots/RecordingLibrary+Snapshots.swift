import Foundation
package import Recordings

extension RecordingLibrary {
  /// Seconds. What the server could not find out it tries again after five (docs/posthog.md, Snapshots).
  private static let passing: TimeInterval = 5
  /// Seconds, where the server is busy and names no moment.
  private static let busy: TimeInterval = 15
  /// How often in turn a part waits for a server that is busy.
  private static let mostWaits = 8

  /// Reads all snapshots of a recording: its listing, then as many blocks a call as the server allows. A block
  /// that cannot be read is a hole; the rest is read all the same. Waits that the server names are waited
  /// out. `receive` answers whether to go on.
  package func snapshots(
    of id: RecordingID, in project: ProjectID, _ priority: Priority = .user,
    receive: @Sendable (SnapshotProgress) async -> Bool
  ) async throws(LibraryFailure) {
    do throws(FetchFailure) {
      let plan: SnapshotPlan
      switch try await listing(of: id, in: project, priority, receive) {
      case .body(let body, let next):
        return try await readOn(body, next, id, project, priority, receive)
      case .sources(let sources): plan = SnapshotPlan(sources)
      }
      for kind in plan.skipped { guard await receive(.skipped(kind)) else { return } }
      guard await receive(.planned(calls: plan.parts.count)) else { return }
      try await read(plan, id, project, priority, receive)
    } catch {
      throw .fetch(error)
    }
  }

  /// Asks once more where the server lists nothing.
  private func listing(
    of id: RecordingID, in project: ProjectID, _ priority: Priority,
    _ receive: @Sendable (SnapshotProgress) async -> Bool
  ) async throws(FetchFailure) -> SnapshotListing {
    func ask() async throws(FetchFailure) -> SnapshotListing {
      try await patiently(receive) { () throws(FetchFailure) in
        try await source.snapshotListing(project, id, nil, priority)
      }
    }
    let first = try await ask()
    guard first == .sources([]) else { return first }
    await waitUntil(now().addingTimeInterval(Self.passing))
    return try await ask()
  }

  private func read(
    _ plan: SnapshotPlan, _ id: RecordingID, _ project: ProjectID, _ priority: Priority,
    _ receive: @Sendable (SnapshotProgress) async -> Bool
  ) async throws(FetchFailure) {
    var (parts, isAnyRead) = (plan.parts[...], false)
    while let part = parts.popFirst() {
      do throws(FetchFailure) {
        let body = try await body(part, id, project, priority, receive)
        isAnyRead = true
        guard await receive(.body(body)) else { return }
      } catch {
        if error.mayBeOneBlock, let (first, second) = part.halves {
          parts = [first, second] + parts
        } else {
          // Where nothing was read, all of the recording may be gone.
          guard error.mayBeOneBlock || error == .notFound && isAnyRead else { throw error }
          guard await receive(.hole(plan.span(of: part), error)) else { return }
        }
      }
    }
  }

  /// A part that was just listed may be unknown for a moment.
  private func body(
    _ part: SnapshotPart, _ id: RecordingID, _ project: ProjectID, _ priority: Priority,
    _ receive: @Sendable (SnapshotProgress) async -> Bool
  ) async throws(FetchFailure) -> [UInt8] {
    func ask() async throws(FetchFailure) -> [UInt8] {
      try await patiently(receive) { () throws(FetchFailure) in
        try await source.snapshots(project, id, part, priority)
      }
    }
    do throws(FetchFailure) {
      return try await ask()
    } catch {
      guard error == .notFound else { throw error }
      await waitUntil(now().addingTimeInterval(Self.passing))
      return try await ask()
    }
  }

  /// The answers of the oldest servers, one after the other.
  private func readOn(
    _ body: [UInt8], _ offset: Int?, _ id: RecordingID, _ project: ProjectID, _ priority: Priority,
    _ receive: @Sendable (SnapshotProgress) async -> Bool
  ) async throws(FetchFailure) {
    var (body, next, last) = (body, offset, 0)
    while await receive(.body(body)) {
      // A server that repeats itself would be asked for ever.
      guard let offset = next, offset > last else { return }
      last = offset
      let answer = try await patiently(receive) { () throws(FetchFailure) in
        try await source.snapshotListing(project, id, offset, priority)
      }
      guard case .body(let more, let further) = answer else { return }
      (body, next) = (more, further)
    }
  }

  /// Waits as long as the server says, and asks again.
  private func patiently<Answer>(
    _ receive: @Sendable (SnapshotProgress) async -> Bool,
    _ ask: () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    var waits = 0
    while true {
      do throws(FetchFailure) {
        return try await ask()
      } catch {
        waits += 1
        guard let moment = error.goesOn(at: now(), busy: Self.busy), waits <= Self.mostWaits,
          await receive(.waiting(until: moment, error))
        else { throw error }
        await waitUntil(moment)
        if Task.isCancelled { throw .cancelled }
      }
    }
  }
}

extension FetchFailure {
  /// One block of a range that the server cannot read, or more than one answer may hold.
  fileprivate var mayBeOneBlock: Bool {
    switch self {
    case .serverFailed, .unreadable(.tooLarge): true
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .throttled, .queryTooHeavy, .busy, .offline, .tls,
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
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .serverFailed, .offline, .tls,
      .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
