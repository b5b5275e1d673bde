/// Applies a condition to a property as the server does: a property that is not set matches none.
enum PropertyMatcher {
  static func holds(_ condition: PropertyCondition, _ value: String?) -> Bool {
    guard let value else { return false }
    switch condition {
    case .isSet: return true
    case .equals(let texts): return texts.contains(value)
    case .contains(let texts):
      let folded = value.lowercased()
      return texts.contains { folded.contains($0.lowercased()) }
    case .compares(let comparison, .number(let number)):
      return Double(value).map { comparison.holds($0, number) } ?? false
    case .compares(let comparison, .text(let text)):
      guard let left = Double(value), let right = Double(text) else { return false }
      return comparison.holds(left, right)
    }
  }
}

extension PropertyTest {
  /// Of a person's property. One that is not loaded matches nothing.
  package func holds(_ row: RecordingRow) -> Bool {
    row.recording.map { holds($0.person.properties) } ?? false
  }

  func holds(_ properties: JSONText) -> Bool {
    PropertyMatcher.holds(condition, PropertyReader(properties)[key])
  }
}
