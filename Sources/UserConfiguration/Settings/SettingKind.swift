/// What a setting can be set to.
package enum SettingKind: Hashable, Sendable {
  case text
  case number(ClosedRange<Int>)
  case flag
  case word([String])

  /// In a sentence: what is expected.
  package var expected: String {
    switch self {
    case .text: "a text in quotes"
    case .number(let range) where range.upperBound == .max: "a whole number from \(range.lowerBound) on"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .word(let words): words.map { "\"\($0)\"" }.joined(separator: ", ")
    }
  }

  /// The value, if it is one of this kind.
  func value(_ value: TOMLValue) -> SettingValue? {
    switch (self, value) {
    case (.text, .text(let text)): text.isEmpty ? nil : .text(text)
    case (.number(let range), .number(let number)): range.contains(number) ? .number(number) : nil
    case (.flag, .flag(let isSet)): .flag(isSet)
    case (.word(let words), .text(let text)): words.contains(text) ? .text(text) : nil
    case (.text, _), (.number, _), (.flag, _), (.word, _): nil
    }
  }

  /// The value of a word of the command line; a flag is one without a word.
  package func value(word: String) -> SettingValue? {
    switch self {
    case .text: word.isEmpty ? nil : .text(word)
    case .number(let range): Int(word).flatMap { range.contains($0) ? .number($0) : nil }
    case .flag: nil
    case .word(let words): words.contains(word) ? .text(word) : nil
    }
  }
}
