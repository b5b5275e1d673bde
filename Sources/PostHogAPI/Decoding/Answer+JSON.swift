import Recordings

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

  func read<Value>(
    _ look: (JSONText) throws(JSONProblem) -> Value
  ) throws(FetchFailure) -> Value {
    do throws(JSONProblem) { return try look(text) } catch { throw Self.failure(of: error) }
  }

  /// A success that does not begin like JSON: nothing at all, or not PostHog's.
  var strange: FetchFailure {
    let saysJSON = contentType?.lowercased().contains("json") == true
    return body.isEmpty && saysJSON
      ? .unreadable(.cut) : .notPostHog(status: status, contentType: contentType)
  }

  static func failure(of problem: JSONProblem) -> FetchFailure {
    switch problem {
    case .cut: .unreadable(.cut)
    case .unexpected(let offset): .unreadable(.notJSON(offset: offset))
    case .tooDeep: .unreadable(.tooDeep)
    case .tooMany: .unreadable(.tooMany)
    }
  }
}
