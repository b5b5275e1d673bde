import ArgumentParser
import Browser
import Foundation
import TOMLKit
import Terminal

/// Reads themes: those built into the program, and the user's own in the configuration folder.
enum ThemeFile {
  static func load(_ name: String, environment: [String: String]) throws -> Theme {
    if name == "default" {
      return try theme(from: String(decoding: PackageResources.default_toml, as: UTF8.self), name)
    }
    let file = UserFolders(environment).themes.appending(path: "\(name).toml")
    guard !name.contains("/"), let data = try? Data(contentsOf: file) else {
      throw ValidationError("There is no theme \(name): looked for \(file.path).")
    }
    return try theme(from: String(decoding: data, as: UTF8.self), file.path)
  }

  /// Unknown roles and words are refused: a slip of the pen shall not look like a taste.
  static func theme(from text: String, _ file: String) throws -> Theme {
    let table: TOMLTable
    do {
      // Not decoded into a type: looking up its conformances took 3 ms of the start.
      table = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ValidationError("\(file), line \(error.source.begin.line): \(error.description)")
    }
    guard table.keys == ["roles"], let roles = table["roles"]?.table else {
      throw ValidationError("\(file): a theme is one table [roles] of texts.")
    }
    var styles: [Role: Style] = [:]
    for name in roles.keys {
      guard let words = roles[name]?.string else {
        throw ValidationError("\(file): \(name) must be a text, like \"red bold\".")
      }
      guard let role = Role(name: name) else { throw ValidationError("\(file): there is no role \(name).") }
      guard let style = Style(words: words) else {
        throw ValidationError(
          "\(file): \(name) = \"\(words)\" holds a word that is no colour and no attribute.")
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
