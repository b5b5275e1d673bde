import Recordings

extension EventsAnswer {
  /// Rows, or `query_status` of an answer that comes later. The status holds the rows when they are there.
  init(_ answer: Answer, to query: EventsQuery) throws(FetchFailure) {
    let object = try answer.object()
    let status = object.object("query_status")
    if let status, status.bool("error") == true {
      throw .refused(Refusal(status: answer.status, detail: Self.words(status.text("error_message"))))
    }
    if object["results"] == nil, let status {
      self = try Self.later(answer, status, query)
    } else {
      self = .page(try EventsPage(answer, object, query))
    }
  }

  private static func later(
    _ answer: Answer, _ status: JSONObject, _ query: EventsQuery
  ) throws(FetchFailure) -> EventsAnswer {
    if let results = status.object("results") { return .page(try EventsPage(answer, results, query)) }
    if status.bool("complete") == true { throw .unreadable(.missing(field: "results")) }
    guard let id = status.text("id"), !id.isEmpty else { throw .unreadable(.missing(field: "id")) }
    return .later(id: id)
  }

  static func words(_ detail: String?) -> String {
    String((detail ?? "The query failed.").prefix(2_000)).withoutKeys
  }
}

extension EventsPage {
  init(_ answer: Answer, _ object: JSONObject, _ query: EventsQuery) throws(FetchFailure) {
    guard let results = object["results"], results.bytes.first == UInt8(ascii: "[") else {
      if let error = object.text("error") {
        throw .refused(Refusal(status: answer.status, detail: EventsAnswer.words(error)))
      }
      throw .unreadable(.missing(field: "results"))
    }
    let names = object.has("columns") ? object.elements("columns").map { $0.lenientText ?? "" } : nil
    let columns = EventColumn.columns(named: names ?? query.columns)
    // Without them no row can be read, and an empty answer would be taken for a session without events.
    guard columns.contains(.timestamp), columns.contains(.event) else {
      throw .unreadable(.missing(field: "columns"))
    }
    let zone = object.text("timezone").flatMap { Zone(identifier: $0) }
    var reader = EventRowReader(columns: columns, zone: zone ?? .gmt, textLimit: query.textLimit)
    do throws(JSONProblem) {
      try results.read { (json) throws(JSONProblem) in try reader.readRows(&json) }
    } catch {
      throw Answer.failure(of: error)
    }
    let isFull = reader.rows >= query.limit || object.bool("hasMore") == true
    let next = isFull ? reader.last : nil
    self.init(
      events: reader.events, unreadable: reader.unreadable, next: next, isCut: isFull && next == nil)
  }
}

extension EventsQuery {
  /// Bytes of a text that are kept. A page of rows is many sessions, and its texts are shown in a cell.
  fileprivate var textLimit: Int {
    switch subject {
    case .telling: 400
    case .everything, .observations: 4_000
    }
  }
}
