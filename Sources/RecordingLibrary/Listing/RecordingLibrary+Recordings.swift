package import Recordings

extension RecordingLibrary {
  /// A page of this many rows costs the quota no more than a small one.
  static var largePage: Int { 500 }

  /// Reads a list page by page until it ends or `limit` rows were received; nil reads all of it. Pages behind the first one
  /// keep to the key's quota: where it has no room, reading waits and goes on. `receive` answers whether to go on.
  package func recordings(
    _ question: RecordingsQuestion, in project: ProjectID, upTo limit: Int? = nil,
    receive: @Sendable (ListEvent) async -> Bool
  ) async throws(LibraryFailure) -> ListSummary {
    var reading = try ListReading(
      question, project, ListingRules(now: now(), zone: zone), limit: limit)
    while !reading.isOver {
      do throws(FetchFailure) {
        let page = try await source.recordings(
          project, reading.listing, reading.token, reading.isAtFirstPage ? .user : .background)
        let rows = reading.rows(of: page)
        if !rows.isEmpty, await !receive(.rows(rows)) { reading.stop() }
      } catch {
        guard let event = try reading.event(after: error, at: now()) else { throw .fetch(error) }
        if await !receive(event) { reading.stop() }
        if case .waiting(let moment, _) = event, !reading.isOver { await waitUntil(moment) }
        if Task.isCancelled { throw .fetch(.cancelled) }
      }
    }
    return reading.summary
  }

  /// The rows that the cache has of a list, at most `limit` of them; nil where the list was never seen.
  package func cachedRecordings(
    _ question: RecordingsQuestion, in project: ProjectID, upTo limit: Int? = nil
  ) async throws(LibraryFailure) -> CachedList? {
    let rules = ListingRules(now: now(), zone: zone)
    var reading = try ListReading(question, project, rules, limit: limit)
    guard var cached = await source.cache.rows(project, reading.listing, nil) else { return nil }
    var list = CachedList(rows: [], loadedAt: cached.loadedAt, restLoadedAt: cached.restLoadedAt)
    while true {
      let rows = cached.rows.compactMap { PageRecording($0).map(PageRow.packed) }
      let isLast = cached.more == nil
      list.rows += reading.rows(
        of: RecordingPage(rows: rows, next: isLast ? nil : .offset(list.rows.count + 1)))
      guard !reading.isOver, let more = cached.more,
        let next = await source.cache.rows(project, reading.listing, more), !next.rows.isEmpty
      else { return list }
      cached = next
    }
  }
}
