package import Recordings

extension PostHogClient {
  /// The largest page of a synthetic playlist: the server's row query stops there whatever is asked.
  static let syntheticPage = 50

  /// A page of a list. A collection has one page only, whatever the server says about more of them.
  package func recordings(
    _ project: ProjectID, _ listing: RecordingListing, from mark: PageToken? = nil,
    steps: PageProgress = .unreported
  ) async throws(FetchFailure) -> RecordingPage {
    let endpoint = try Endpoint.recordings(project, listing, from: mark)
    let answer = try await transport.send(endpoint.request, host, steps.sent)
    let early = listing.isMatching ? answer.mark(behind: mark) : nil
    if let early { await steps.beginsNext(early) }
    let page = try await Self.read(answer, endpoint)
    if early == nil, listing.isMatching, let next = page.next { await steps.beginsNext(next) }
    return page
  }

  /// Newer facts about one recording than a list gives; does not mark it viewed.
  package func recording(_ project: ProjectID, _ id: RecordingID) async throws(FetchFailure) -> Recording {
    try await answer(.recording(project, id))
  }

  /// Cannot be taken back with a personal key.
  package func markViewed(_ project: ProjectID, _ id: RecordingID) async throws(FetchFailure) {
    try await answer(.markViewed(project, id))
  }

  /// For good. Newer servers answer alike for an id that never was; older ones with `notFound`.
  package func delete(_ project: ProjectID, _ id: RecordingID) async throws(FetchFailure) {
    try await answer(.delete(project, id))
  }

  /// For good, at most `BulkLimit.recordings` a call. Where the key is not supported, delete one by one.
  package func bulkDelete(_ project: ProjectID, _ ids: [RecordingID]) async throws(FetchFailure)
    -> BulkOutcome
  {
    try await answer(.bulkDelete(project, ids))
  }
}

extension Endpoint where Value == RecordingPage {
  static func recordings(
    _ project: ProjectID, _ listing: RecordingListing, from mark: PageToken?
  ) throws(FetchFailure) -> Endpoint {
    switch listing {
    case .matching(let query): matching(project, query, from: mark)
    case .collection(let id): try collection(project, id)
    case .synthetic(let id, let count): try synthetic(project, id, count: count, from: mark)
    }
  }

  private static func matching(
    _ project: ProjectID, _ query: RecordingsQuery, from mark: PageToken?
  ) -> Endpoint {
    let request = APIRequest(.get, project.path + "session_recordings/", query: query.queryString(from: mark))
    return Endpoint(request) { (answer) throws(FetchFailure) in
      let envelope = try Envelope<PageRow>(answer)
      if mark != nil { _ = try envelope.paged }
      return RecordingPage(
        rows: try envelope.pageRows,
        next: try envelope.next(after: mark, rows: min(envelope.rows.count, query.limit)))
    }
  }

  private static func collection(_ project: ProjectID, _ id: PlaylistID) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.get, try project.path(of: id) + "recordings/")) { (answer) throws(FetchFailure) in
      RecordingPage(rows: try Envelope(answer).pageRows)
    }
  }

  private static func synthetic(
    _ project: ProjectID, _ id: PlaylistID, count: Int, from mark: PageToken?
  ) throws(FetchFailure) -> Endpoint {
    var query = QueryString()
    query.add("limit", String(PostHogClient.syntheticPage))
    var offset = 0
    if case .offset(let start)? = mark { offset = start }
    if offset > 0 { query.add("offset", String(offset)) }
    let following = offset.addingSaturating(PostHogClient.syntheticPage)
    let request = APIRequest(.get, try project.path(of: id) + "recordings/", query: query)
    return Endpoint(request) { (answer) throws(FetchFailure) in
      RecordingPage(
        rows: try Envelope(answer).pageRows,
        next: following < count ? .offset(following) : nil)
    }
  }
}

extension RecordingListing {
  fileprivate var isMatching: Bool {
    if case .matching = self { true } else { false }
  }
}

extension Answer {
  /// Where the page behind this one begins, if that stands behind the rows, as servers write it: found
  /// without reading them, which takes a while. Nil wherever that is not certain.
  fileprivate func mark(behind mark: PageToken?) -> PageToken? {
    if case .offset? = mark { return nil }
    guard AnswerFailure.failure(of: self) == nil else { return nil }
    let end = body.suffix(Self.longestEnd)
    guard let close = end.lastIndex(of: UInt8(ascii: "]")), close > body.startIndex,
      body[close - 1] == UInt8(ascii: "}")
    else { return nil }
    let behind = end[(close + 1)...]
    guard behind.first == UInt8(ascii: ",") else { return nil }
    let members = try? JSONText([UInt8(ascii: "{")] + behind.dropFirst()).value()
    guard case .bool(true) = members?["has_next"] else { return nil }
    return members?["next_cursor"]?.text.map(PageToken.cursor)
  }

  private static let longestEnd = 4 << 10
}

extension Envelope<PageRow> {
  /// A cursor where the server gives one, otherwise the offset behind these rows. It is `nil` on the last
  /// page, and on an empty one that has a cursor. What cannot be read is no end: it throws. So does an empty
  /// page that claims more and does not say where.
  fileprivate func next(after mark: PageToken?, rows: Int) throws(FetchFailure) -> PageToken? {
    guard try hasNext else { return nil }
    let cursor = try cursor
    if rows == 0 {
      guard cursor != nil else { throw .unreadable(.missing(field: "next_cursor")) }
      return nil
    }
    switch mark {
    case .offset(let offset): return .offset(offset.addingSaturating(rows))
    case nil: return cursor ?? .offset(rows)
    case .cursor:
      guard let cursor else { throw .unreadable(.missing(field: "next_cursor")) }
      return cursor
    }
  }

  private var hasNext: Bool {
    get throws(FetchFailure) {
      // The oldest servers answer an array of all there is.
      guard let object else { return false }
      if let hasNext = object.bool("has_next") { return hasNext }
      // Old ones said `next` instead, which is null at the end. Not to say either is no end.
      guard object["has_next"] == nil, object.has("next") else {
        throw .unreadable(.missing(field: "has_next"))
      }
      return object["next"] != nil
    }
  }

  private var cursor: PageToken? {
    get throws(FetchFailure) {
      guard let object, object["next_cursor"] != nil else { return nil }
      guard let text = object.text("next_cursor"), !text.isEmpty else {
        throw .unreadable(.missing(field: "next_cursor"))
      }
      return .cursor(text)
    }
  }
}

extension Endpoint where Value == Recording {
  static func recording(_ project: ProjectID, _ id: RecordingID) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.get, try project.path(of: id))) { (answer) throws(FetchFailure) in
      _ = try answer.object()
      do throws(RowProblem) {
        return try Recording(row: answer.text)
      } catch {
        throw .unreadable(.missing(field: "id"))
      }
    }
  }
}

extension Endpoint where Value == Void {
  static func markViewed(_ project: ProjectID, _ id: RecordingID) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.patch, try project.path(of: id), body: JSONText(#"{"viewed":true}"#)))
  }

  static func delete(_ project: ProjectID, _ id: RecordingID) throws(FetchFailure) -> Endpoint {
    Endpoint(APIRequest(.delete, try project.path(of: id)))
  }
}

extension Endpoint where Value == BulkOutcome {
  static func bulkDelete(_ project: ProjectID, _ ids: [RecordingID]) throws(FetchFailure) -> Endpoint {
    try bulk(project.path + "session_recordings/bulk_delete/", ids, limit: BulkLimit.recordings)
  }
}

extension ProjectID {
  fileprivate func path(of id: RecordingID) throws(FetchFailure) -> String {
    path + "session_recordings/" + (try PathSegment.of(id.text)) + "/"
  }
}
