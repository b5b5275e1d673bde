import Recordings

/// The rows of an answer, and how it says where the next ones are.
struct Envelope {
  var rows: [JSONText]
  var object: JSONObject?

  /// Takes `{"results": […]}` and the bare array of older servers.
  init(_ answer: Answer) throws(FetchFailure) {
    if answer.firstByte == UInt8(ascii: "[") {
      rows = try answer.elements(of: answer.text)
      return
    }
    let members = try answer.members()
    let object = JSONObject(members)
    guard let results = object["results"], results.bytes.first == UInt8(ascii: "[") else {
      throw .unreadable(.missing(field: "results"))
    }
    rows = members.openedElements
    self.object = object
  }
}

/// Why a row is no row: the field, and what is wrong with it.
struct RowProblem: Error {
  var reason: String

  init(_ reason: String) { self.reason = reason }

  init(_ notAnObject: NotAnObject) {
    reason = notAnObject.problem == nil ? "not an object" : "not JSON"
  }
}

extension Answer {
  var firstByte: UInt8? {
    body.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
  }

  /// The answer as an object. Throws what a success that is none says about who answered.
  func object() throws(FetchFailure) -> JSONObject { JSONObject(try members()) }

  /// With its rows opened, if it has any.
  func members() throws(FetchFailure) -> JSONMembers {
    guard firstByte == UInt8(ascii: "{") else { throw strange }
    let members: JSONMembers?
    do throws(JSONProblem) {
      members = try JSONMembers(text, opening: "results")
    } catch {
      throw Self.failure(of: error)
    }
    guard let members else { throw strange }
    return members
  }

  func elements(of text: JSONText) throws(FetchFailure) -> [JSONText] {
    let elements: [JSONText]?
    do throws(JSONProblem) { elements = try text.elements() } catch { throw Self.failure(of: error) }
    guard let elements else { throw .unreadable(.missing(field: "results")) }
    return elements
  }

  /// A success that does not begin like JSON: nothing at all, or not PostHog's.
  private var strange: FetchFailure {
    let saysJSON = contentType?.lowercased().contains("json") == true
    return body.isEmpty && saysJSON
      ? .unreadable(.cut) : .notPostHog(status: status, contentType: contentType)
  }

  private static func failure(of problem: JSONProblem) -> FetchFailure {
    switch problem {
    case .cut: .unreadable(.cut)
    case .unexpected(let offset): .unreadable(.notJSON(offset: offset))
    case .tooDeep: .unreadable(.tooDeep)
    }
  }
}
