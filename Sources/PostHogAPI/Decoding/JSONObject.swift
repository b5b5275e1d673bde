import Foundation
import Recordings

/// The members of an object, read only where asked for. A value of another type than expected is read for
/// what it says, such as a number in a string. Otherwise it counts as missing. It is never an error.
struct JSONObject {
  private let members: JSONMembers

  /// Throws where this is no JSON, or another kind of value.
  init(_ text: JSONText) throws(NotAnObject) {
    let members: JSONMembers?
    do throws(JSONProblem) { members = try JSONMembers(text) } catch { throw NotAnObject(problem: error) }
    guard let members else { throw NotAnObject(problem: nil) }
    self.members = members
  }

  init(_ members: JSONMembers) { self.members = members }

  /// `nil` where the member is missing or null. The last of a name counts.
  subscript(name: String) -> JSONText? {
    guard let value = members[name], !value.isNull else { return nil }
    return value
  }

  /// Whether there is such a member, null or not.
  func has(_ name: String) -> Bool { members[name] != nil }

  func text(_ name: String) -> String? { self[name]?.lenientText }

  /// Fractions are cut off.
  func integer(_ name: String) -> Int? { self[name]?.lenientInteger }

  /// The same of how many there are: fewer than none is as good as unknown.
  func count(_ name: String) -> Int? { integer(name).flatMap { $0 < 0 ? nil : $0 } }

  func bool(_ name: String) -> Bool? { self[name]?.lenientBool }

  func date(_ name: String) -> Date? {
    self[name]?.lenientDate
  }

  func object(_ name: String) -> JSONObject? {
    guard let value = self[name] else { return nil }
    return try? JSONObject(value)
  }

  /// The elements of an array; empty for everything else.
  func elements(_ name: String) -> [JSONText] {
    self[name]?.lenientElements ?? []
  }

  func texts(_ name: String) -> [String] { elements(name).compactMap(\.lenientText) }

  /// A value that is shown as an object; `{}` for everything else.
  func rawObject(_ name: String) -> JSONText {
    guard let value = self[name], value.bytes.first == UInt8(ascii: "{") else { return .emptyObject }
    return value
  }
}
