package import Recordings

extension RecordingLibrary {
  /// Reads all snapshots of a recording: what the cache has, then its listing and as many blocks a call as
  /// the server allows. A recording that is final and kept whole needs no call. A block that cannot be read
  /// is a hole; the rest is read all the same. Waits that the server names are waited out. `receive` answers
  /// whether to go on.
  ///
  /// `read` is what an earlier reading answered: only what is new is received then, and the block that was
  /// last. Answers what is read by now.
  @discardableResult
  package func snapshots(
    of id: RecordingID, in project: ProjectID, after read: SnapshotsRead = SnapshotsRead(),
    _ priority: Priority = .user, receive: @escaping @Sendable (SnapshotProgress) async -> Bool
  ) async throws(LibraryFailure) -> SnapshotsRead {
    let reading = SnapshotReading(
      library: self, id: id, project: project, priority: priority, receive: receive)
    do throws(FetchFailure) {
      return try await reading.read(after: read)
    } catch {
      if error == .gone || error == .notFound { await source.cache.snapshots.forget(project, id) }
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
      .notFound, .projectNotFound, .gone, .refused, .throttled, .queryTooHeavy, .queryQuotaSpent, .busy,
      .offline, .tls, .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      false
    }
  }

  /// When a call that has to wait may be sent; nil where waiting is no use.
  fileprivate func goesOn(at now: Date, busy: TimeInterval) -> Date? {
    switch self {
    case .throttled(let until): ServerWait.end(at: until ?? now.addingTimeInterval(60), from: now)
    case .busy(let until): ServerWait.end(at: until ?? now.addingTimeInterval(busy), from: now)
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .serverFailed,
      .offline, .tls, .notPostHog, .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}
