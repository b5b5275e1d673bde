import Recordings

/// One filter's operator and value, asked of the values a recording has for its key.
struct PropertyMatch: Sendable {
  let operation: String
  /// The alternatives; most operators take any of several.
  let wanted: [JSONValue]
  private let pattern: PatternMatch?

  /// Throws a 400 for a regular expression that is none.
  init(_ filter: JSONValue) throws(DemoRefusal) {
    let value = filter["value"] ?? .null
    operation = filter["operator"]?.text ?? "exact"
    if case .array(let elements) = value { wanted = elements } else { wanted = value == .null ? [] : [value] }
    pattern =
      operation == "regex" || operation == "not_regex" ? try PatternMatch(Self.text(value)) : nil
  }

  /// Whether any of the values a recording has for the key passes; an empty list is "not set".
  func matches(_ values: [JSONValue]) -> Bool {
    let set = values.filter { $0 != .null }
    switch operation {
    case "is_set": return !set.isEmpty
    case "is_not_set": return set.isEmpty
    case "is_not", "not_in": return !set.contains(where: isWanted)
    case "not_icontains": return !set.contains(where: contains)
    case "not_regex": return !set.contains { pattern?.matches(Self.text($0)) ?? false }
    case "not_between": return !set.contains(where: compares)
    case "icontains": return set.contains(where: contains)
    case "regex": return set.contains { pattern?.matches(Self.text($0)) ?? false }
    case "exact", "in", "is_date_exact", "is_cleaned_path_exact", "flag_evaluates_to":
      return set.contains(where: isWanted)
    default: return set.contains(where: compares)  // String
    }
  }

  private func isWanted(_ value: JSONValue) -> Bool {
    wanted.contains { wanted in
      if wanted == value || Self.text(wanted) == Self.text(value) { return true }
      guard let number = Self.number(value), let other = Self.number(wanted) else { return false }
      return number == other
    }
  }

  private func contains(_ value: JSONValue) -> Bool {
    let text = Self.text(value).lowercased()
    return wanted.contains { text.contains(Self.text($0).lowercased()) }
  }

  private func compares(_ value: JSONValue) -> Bool {
    if operation == "is_date_before" || operation == "is_date_after" { return comparesDates(value) }
    guard let number = Self.number(value), let bound = wanted.first.flatMap(Self.number) else { return false }
    switch operation {
    case "gt": return number > bound
    case "gte", "min": return number >= bound
    case "lt": return number < bound
    case "lte", "max": return number <= bound
    case "between", "not_between":
      return number >= bound && number <= (wanted.last.flatMap(Self.number) ?? bound)
    default: return false  // String
    }
  }

  private func comparesDates(_ value: JSONValue) -> Bool {
    guard let time = UTCTime(iso: Self.text(value)),
      let bound = wanted.first.flatMap({ UTCTime(iso: Self.text($0)) })
    else { return false }
    return operation == "is_date_before" ? time < bound : time > bound
  }

  private static func text(_ value: JSONValue) -> String { value.text ?? value.compact }

  private static func number(_ value: JSONValue) -> Double? {
    switch value {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .string(let text): Double(text)
    case .null, .bool, .array, .object: nil
    }
  }
}
