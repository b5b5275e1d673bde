import Terminal

extension Style {
  /// A style in words: `red on-white bold`. `nil` where a word is unknown.
  init?(words: String) {
    self.init()
    for word in words.split(separator: " ") {
      if let attribute = Self.attributeWords[String(word)] {
        attributes.insert(attribute)
      } else if word.hasPrefix("on-"), let color = Color(word: String(word.dropFirst(3))) {
        background = color
      } else if let color = Color(word: String(word)) {
        foreground = color
      } else {
        return nil
      }
    }
  }

  private static let attributeWords: [String: Style.Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]
}

extension Color {
  init?(word: String) {
    let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    if let index = names.firstIndex(of: word) {
      self = .indexed(UInt8(index))
    } else if word.hasPrefix("bright-"), let index = names.firstIndex(of: String(word.dropFirst(7))) {
      self = .indexed(UInt8(index + 8))
    } else if let number = UInt8(word) {
      self = .indexed(number)
    } else if word == "standard" {
      self = .standard
    } else {
      return nil
    }
  }
}
