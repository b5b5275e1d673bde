/// An option, a flag or an argument of a command, as the parser describes it.
struct ArgumentInfo: Decodable, Hashable {
  struct Name: Decodable, Hashable {
    var kind: String
    var name: String

    var text: String { (kind == "long" ? "--" : "-") + name }
  }

  var kind: String
  var shouldDisplay: Bool
  var isOptional: Bool
  var isRepeating: Bool
  var names: [Name]?
  var valueName: String?
  var defaultValue: String?
  var allValues: [String]?
  var abstract: String?

  var isPositional: Bool { kind == "positional" }
  var takesValue: Bool { kind == "option" }

  /// As it is typed, the short name first: `-q`, `--quiet`.
  var options: [String] {
    let all = (names ?? []).map(\.text)
    return all.filter { !$0.hasPrefix("--") } + all.filter { $0.hasPrefix("--") }
  }

  /// What stands in the place of a value.
  var value: String { valueName ?? "value" }

  /// With its values and what holds without it, as the help says it.
  var sentence: String {
    var text = abstract ?? ""
    if let allValues, takesValue || isPositional {
      text += " Values: \(allValues.joined(separator: ", "))."
    }
    if let defaultValue, takesValue { text += " Without it: \(defaultValue)." }
    return text
  }
}
