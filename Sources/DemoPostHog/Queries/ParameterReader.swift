import Recordings

/// Reads single parameters and collects what is wrong with them.
struct ParameterReader {
  var problems = ValidationProblems()
  var seen: Set<String> = []

  private static let filterKeys: Set<String> = [
    "type", "key", "operator", "value", "label", "cohort_name", "group_type_index",
  ]
  private static let operators = [
    "exact", "is_not", "icontains", "not_icontains", "regex", "not_regex", "gt", "gte", "lt", "lte", "is_set",
    "is_not_set", "is_date_exact", "is_date_before", "is_date_after", "between", "not_between", "min", "max",
    "in", "not_in", "is_cleaned_path_exact", "flag_evaluates_to",
  ]

  /// Each value is tried as JSON first: `2024` is a number, `["a"]` a list, `-7d` a string.
  static func value(_ text: String) -> JSONValue {
    guard let first = text.utf8.first, first != UInt8(ascii: "+") else { return .string(text) }
    return (try? JSONText(text).value()) ?? .string(text)
  }

  mutating func string(_ name: String, _ value: JSONValue) -> String? {
    if value != .null, value.text == nil { problems.mistyped(.string, [.string(name)], value) }
    return value.text
  }

  mutating func strings(_ name: String, _ value: JSONValue) -> [String]? {
    if value == .null { return nil }
    let elements = list(name, value)
    for (index, element) in elements.enumerated() where element.text == nil {
      problems.mistyped(.string, [.string(name), .integer(index)], element)
    }
    return elements.compactMap(\.text)
  }

  mutating func list(_ name: String, _ value: JSONValue) -> [JSONValue] {
    switch value {
    case .array(let elements): return elements
    case .null: return []
    case .bool, .integer, .number, .string, .object:
      problems.mistyped(.list, [.string(name)], value)
      return []
    }
  }

  mutating func bool(_ name: String, _ value: JSONValue) -> Bool? {
    switch value {
    case .null: return nil
    case .bool(let bool): return bool
    case .integer(0), .string("False"), .string("off"), .string("no"): return false
    case .integer(1), .string("True"), .string("on"), .string("yes"): return true
    case .integer, .number, .string, .array, .object:
      problems.mistyped(.boolean, [.string(name)], value)
      return nil
    }
  }

  mutating func integer(_ name: String, _ value: JSONValue) -> Int? {
    switch value {
    case .null: return nil
    case .integer(let integer): return integer
    case .number(let number):
      if let integer = Int(exactly: number) { return integer }
      problems.mistyped(.fraction, [.string(name)], value)
    case .string(let text):
      if let integer = Int(text) { return integer }
      problems.mistyped(.integerText, [.string(name)], value)
    case .bool(let bool): return bool ? 1 : 0
    case .array, .object: problems.mistyped(.integer, [.string(name)], value)
    }
    return nil
  }

  mutating func choice(_ name: String, _ value: JSONValue, _ allowed: [String]) -> String? {
    guard value != .null else { return nil }
    if let text = value.text, allowed.contains(text) { return text }
    problems.unknown(allowed, [.string(name)], value)
    return nil
  }

  /// Filters allow no keys beyond their own, and only known operators.
  mutating func filters(_ name: String, _ value: JSONValue, _ profile: DemoProfile) -> [JSONValue] {
    let filters = list(name, value)
    for (index, filter) in filters.enumerated() {
      let path: [JSONValue] = [.string(name), .integer(index)]
      guard case .object(let members) = filter else {
        problems.mistyped(.object, path, filter)
        continue
      }
      for member in members where !Self.filterKeys.contains(member.name) {
        problems.forbidden(path + [.string(member.name)], member.value)
      }
      if filter["key"] == nil { problems.missing(path + ["key"], filter) }
      if let name = filter["operator"], name.text.map({ !Self.operators.contains($0) }) ?? true {
        problems.unknown(Self.operators, path + ["operator"], name)
      }
      if profile == .selfhosted2025, name == "properties", filter["key"] == "visited_page" {
        problems.forbidden(path + ["key"], "visited_page")
      }
    }
    return filters
  }
}
