import Recordings

/// A regular expression of a filter. `Regex` is not sendable, so its text is kept and it is built where it is
/// used.
struct PatternMatch: Sendable {
  private let text: String

  init(_ text: String) throws(DemoRefusal) {
    guard (try? Regex(text)) != nil else { throw .invalid("Invalid regular expression: \(text)") }
    self.text = text
  }

  func matches(_ value: String) -> Bool {
    guard let regex = try? Regex(text) else { return false }
    return value.contains(regex)
  }
}
