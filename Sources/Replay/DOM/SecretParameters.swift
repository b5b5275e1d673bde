/// Parameters of addresses. What they say may be a secret, or a person's.
enum SecretParameters {
  private static let words = WordList([
    "token", "secret", "passw", "pwd", "auth", "session", "signature", "apikey", "api_key", "access_key",
    "otp",
    "jwt", "credential", "creditcard", "credit_card", "cardnumber", "card_number", "cvv", "cvc", "iban",
    "ssn",
  ])
  private static let names: Set<String> = ["key", "code", "sig", "pass", "pw", "sid", "ticket"]

  /// Values of parameters that sound secret become `…`.
  static func removed(from path: String) -> String { replaced(in: path, where: isSecret) }

  /// All values become `…`.
  static func valuesRemoved(from path: String) -> String { replaced(in: path) { _ in true } }

  /// Only where the text looks like an address.
  static func removedIfAddress(_ text: String) -> String {
    text.hasPrefix("http") ? removed(from: text) : text
  }

  private static func isSecret(_ name: Substring) -> Bool {
    names.contains(name.lowercased()) || words.isFound(in: String(name))
  }

  private static func replaced(in path: String, where hides: (Substring) -> Bool) -> String {
    guard path.utf8.contains(UInt8(ascii: "=")) else { return path }
    var result = ""
    var part = path.startIndex
    for place in path.indices where "?&;#".contains(path[place]) {
      result += shown(path[part..<place], hides) + String(path[place])
      part = path.index(after: place)
    }
    return result + shown(path[part...], hides)
  }

  private static func shown(_ part: Substring, _ hides: (Substring) -> Bool) -> String {
    guard let equals = part.firstIndex(of: "="), part.index(after: equals) < part.endIndex else {
      return String(part)
    }
    return hides(part[..<equals]) ? part[...equals] + "…" : String(part)
  }
}
