package import Recordings

extension RecordingLibrary {
  /// Reads a list page by page until it ends or `limit` rows were received; nil reads all of it. Pages behind
  /// the first one keep to the key's quota: where it has no room, reading waits and goes on. `receive`
  /// answers whether to go on.
  package func recordings(
    _ question: RecordingsQuestion, in project: ProjectID, upTo limit: Int? = nil,
    receive: @Sendable (ListEvent) async -> Bool
  ) async throws(LibraryFailure) -> ListSummary {
    var reading = try ListReading(question, ListingRules(now: now(), zone: zone), limit: limit)
    while true {
      do throws(FetchFailure) {
        try await read(&reading, in: project, first: .user, rest: .background, receive)
        return reading.summary
      } catch {
        guard let refused = try reading.learns(from: error) else { throw .fetch(error) }
        if await !receive(.notApplied(refused)) { reading.stop() }
      }
    }
  }

  /// Reads a list to its end, of which it is settled what the server is asked for. Nothing kept is good
  /// enough: what is done with all of a list needs what it holds now.
  package func recordings(
    _ request: ListRequest, in project: ProjectID, receive: @Sendable (ListEvent) async -> Bool
  ) async throws(FetchFailure) -> ListSummary {
    var reading = ListReading(request)
    try await read(&reading, in: project, first: .renewal, rest: .renewal, receive)
    return reading.summary
  }

  private func read(
    _ reading: inout ListReading, in project: ProjectID, first: Priority, rest: Priority,
    _ receive: @Sendable (ListEvent) async -> Bool
  ) async throws(FetchFailure) {
    while !reading.isOver {
      do throws(FetchFailure) {
        let page = try await source.recordings(
          project, reading.listing, reading.token, reading.isAtFirstPage ? first : rest)
        let known = reading.needsEvidence ? try await evidence(of: page.spans, in: project) : [:]
        let rows = reading.pageArrived(page, knowing: known)
        if !rows.isEmpty, await !receive(.rows(rows)) { reading.stop() }
      } catch {
        guard let event = reading.pageFailed(error, at: now()) else { throw error }
        if await !receive(event) { reading.stop() }
        if case .waiting(let moment, _) = event, !reading.isOver { await waitUntil(moment) }
        if Task.isCancelled { throw .cancelled }
      }
    }
  }

  /// The rows that the cache has of a list, at most `limit` of them; nil where the list was never seen.
  package func cachedRecordings(
    _ question: RecordingsQuestion, in project: ProjectID, upTo limit: Int? = nil
  ) async throws(LibraryFailure) -> CachedList? {
    let rules = ListingRules(now: now(), zone: zone)
    var reading = try ListReading(question, rules, limit: limit)
    guard var cached = await source.cache.rows(project, reading.listing, nil) else { return nil }
    var list = CachedList(rows: [], loadedAt: cached.loadedAt, restLoadedAt: cached.restLoadedAt)
    while true {
      let rows = cached.rows.compactMap { PageRecording($0).map(PageRow.packed) }
      let isLast = cached.more == nil
      let page = RecordingPage(rows: rows, next: isLast ? nil : .offset(list.rows.count + 1))
      let known = reading.needsEvidence ? await source.cache.evidence(project, page.spans.map(\.id)) : [:]
      list.rows += reading.pageArrived(page, knowing: known)
      guard !reading.isOver, let more = cached.more,
        let next = await source.cache.rows(project, reading.listing, more), !next.rows.isEmpty
      else { return list }
      cached = next
    }
  }
}
