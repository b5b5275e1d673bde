import Recordings

/// The rows of an answer, and how it says where the next ones are. Takes `{"results": […]}` and the bare
/// array of the oldest servers.
struct Envelope<Row> {
  var rows: [Row]
  /// Nil of a bare array.
  var object: JSONObject?

  private init(
    _ answer: Answer, _ read: (JSONText) throws(JSONProblem) -> JSONList<Row>
  ) throws(FetchFailure) {
    guard answer.firstByte == UInt8(ascii: "{") || answer.firstByte == UInt8(ascii: "[") else {
      throw answer.strange
    }
    let list = try answer.read(read)
    guard let rows = list.elements else { throw .unreadable(.missing(field: "results")) }
    self.rows = rows
    object = list.members.map { JSONObject($0) }
  }
}

extension Envelope {
  /// What a page says of itself. An array says nothing of what follows, and would be the end of any list.
  var paged: JSONObject {
    get throws(FetchFailure) {
      guard let object else { throw .unreadable(.missing(field: "results")) }
      return object
    }
  }

  /// Of a page. An empty array may be anything: no proof that there are none.
  var pageRows: [Row] {
    get throws(FetchFailure) {
      if rows.isEmpty { _ = try paged }
      return rows
    }
  }
}

extension Envelope<JSONText> {
  init(_ answer: Answer) throws(FetchFailure) {
    try self.init(answer) { text throws(JSONProblem) in try JSONList(text, in: "results") }
  }
}

extension Envelope<PageRow> {
  init(_ answer: Answer) throws(FetchFailure) {
    try self.init(answer) { text throws(JSONProblem) in try JSONList(text, in: "results") }
  }
}
