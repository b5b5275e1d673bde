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

extension RowProblem {
  init(_ notAnObject: NotAnObject) {
    self.init(notAnObject.problem == nil ? "not an object" : "not JSON")
  }
}

extension Answer {
  var firstByte: UInt8? {
    body.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  /// The answer as an object. Throws what a success that is none says about who answered.
  func object() throws(FetchFailure) -> JSONObject {
    guard firstByte == UInt8(ascii: "{"),
      let members = try read({ text throws(JSONProblem) in try JSONMembers(text) })
    else { throw strange }
    return JSONObject(members)
  }

  fileprivate func read<Value>(
    _ look: (JSONText) throws(JSONProblem) -> Value
  ) throws(FetchFailure) -> Value {
    do throws(JSONProblem) { return try look(text) } catch { throw Self.failure(of: error) }
  }

  /// A success that does not begin like JSON: nothing at all, or not PostHog's.
  fileprivate var strange: FetchFailure {
    let saysJSON = contentType?.lowercased().contains("json") == true
    return body.isEmpty && saysJSON
      ? .unreadable(.cut) : .notPostHog(status: status, contentType: contentType)
  }

  private static func failure(of problem: JSONProblem) -> FetchFailure {
    switch problem {
    case .cut: .unreadable(.cut)
    case .unexpected(let offset): .unreadable(.notJSON(offset: offset))
    case .tooDeep: .unreadable(.tooDeep)
    case .tooMany: .unreadable(.tooMany)
    }
  }
}
