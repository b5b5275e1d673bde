/// What has to stand in quotes, and the operators that cause it.
enum FilterQuoting {
  /// Longer ones first.
  static let marks = [">=", "<=", ">", "<", "=", "~", ":"]

  /// What needs quotes to be a text. Without them it looks like another query language, or like a word that
  /// is not finished.
  enum Doubt: Equatable {
    /// `>`, `or`
    case sign(String)
    /// `person.plan`
    case propertyAlone
    /// `$browser:Chrome`
    case ownerMissing(String)

    private static let signs: Set<String> = [">", ">=", "<", "<=", "=", "==", "OR", "AND"]

    init?(_ text: String) {
      let owner = text.prefix { $0 != "." }
      if Self.signs.contains(text.uppercased()) {
        self = .sign(text.uppercased())
      } else if owner.count < text.count, PropertyOwner(name: owner.lowercased()) != nil {
        self = .propertyAlone
      } else if text.hasPrefix("$"), let mark = text.firstIndex(where: { marks.contains(String($0)) }) {
        self = .ownerMissing(String(text[..<mark]))
      } else {
        return nil
      }
    }
  }

  /// What a property's name may consist of without quotes.
  static func isBareKey(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !"\":<>=~!(),\\".unicodeScalars.contains(scalar)
  }

  static func key(_ key: String) -> String {
    !key.isEmpty && key.unicodeScalars.allSatisfy(isBareKey) ? key : quoted(key)
  }

  static func value(_ text: String, mustQuote: Bool = false) -> String {
    let isSafe =
      !text.isEmpty && !mustQuote
      && text.unicodeScalars.allSatisfy { scalar in
        !scalar.properties.isWhitespace && !"\",()".unicodeScalars.contains(scalar)
      }
    return isSafe ? text : quoted(text)
  }

  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    result.append("\"")
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }
}
