package import Browser
import TOMLKit
import Terminal

/// Reads a theme from TOML: one table `[roles]` of styles in words.
package enum ThemeReader {
  /// Unknown roles and words are refused: a slip of the pen shall not look like a taste.
  package static func theme(from text: String) throws(ThemeProblem) -> Theme {
    for (index, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    where !ThemeLine.isOne(line) {
      throw ThemeProblem(
        line: index + 1, reason: "expected [roles], a role = \"words\", or a comment.")
    }
    let table: TOMLTable
    do {
      // Not decoded into a type: looking up its conformances took 3 ms of the start.
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ThemeProblem(line: error.source.begin.line, reason: error.description)
    } catch {
      throw ThemeProblem(reason: "it is no TOML.")
    }
    guard table.keys == ["roles"], let roles = table["roles"]?.table else {
      throw ThemeProblem(reason: "a theme is one table [roles] of texts.")
    }
    var styles: [Role: Style] = [:]
    for name in roles.keys {
      guard let words = roles[name]?.string else {
        throw ThemeProblem(reason: "\(name) must be a text, like \"red bold\".")
      }
      guard let role = Role(name: name) else { throw ThemeProblem(reason: "there is no role \(name).") }
      guard let style = Style(words: words) else {
        throw ThemeProblem(
          reason: "\(name) = \"\(words)\" holds a word that is no colour and no attribute.")
      }
      styles[role] = style
    }
    return Theme(styles)
  }
}

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
