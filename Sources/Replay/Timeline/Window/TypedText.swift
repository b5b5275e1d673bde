/// What stands in a field, as far as it may be shown.
struct TypedText {
  let length: Int
  let isMasked: Bool
  /// Empty where it is masked or a secret.
  let shown: String

  init(_ input: FieldInput, isSecret: Bool) {
    self.init(input.text.text(upTo: 1_024), length: input.text.length, isSecret: isSecret)
  }

  init(_ text: String, isSecret: Bool) {
    self.init(String(text.prefix(1_024)), length: text.count, isSecret: isSecret)
  }

  private init(_ text: String, length: Int, isSecret: Bool) {
    self.length = length
    isMasked = Self.isMasked(text) || isSecret && !text.isEmpty
    shown = isMasked ? "" : PageText.clean(text, limit: 60)
  }

  /// Stars, dots or spaces alone.
  static func isMasked(_ text: String) -> Bool {
    text.contains { "*•●".contains($0) } && text.allSatisfy { "*•● \n".contains($0) }
  }

  /// Nil where the sentence tells no value.
  func sentenceWithoutValue(_ verb: String, into field: String) -> String? {
    isMasked || shown.isEmpty ? nil : amount(verb, into: field)
  }

  func sentence(_ verb: String, into field: String) -> String {
    if length == 0 { return "cleared \(field)" }
    if isMasked || shown.isEmpty { return amount(verb, into: field) }
    return "\(verb) “\(shown)” \(verb == "typed" ? "into" : "in") \(field)"
  }

  private func amount(_ verb: String, into field: String) -> String {
    let unit = (length == 1 ? "character" : "characters") + (isMasked ? " (masked)" : "")
    return "\(verb) \(length) \(unit) \(verb == "typed" ? "into" : "in") \(field)"
  }
}
