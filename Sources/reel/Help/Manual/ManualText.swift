import Foundation

/// A page of the manual as mdoc, which `man` and `mandoc` read.
struct ManualText {
  /// Of the manual, not of the day it is printed: the same sources give the same bytes.
  static let date = "December 1, 2026"

  /// Escapes make a line longer than this, and a page shall have lines of 80 bytes.
  private static let width = 60

  private(set) var lines: [String]

  init(_ name: String, section: Int, about: String) {
    lines = [
      ".Dd \(Self.date)", ".Dt \(name.uppercased()) \(section)", ".Os", ".Sh NAME", ".Nm \(name)",
      ".Nd \(Self.plain(about))",
    ]
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  mutating func section(_ title: String) { lines.append(".Sh " + title) }

  mutating func subsection(_ title: String) { lines.append(".Ss " + Self.argument(title)) }

  /// Sentences in a paragraph of their own.
  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    if let last = lines.last, !last.hasPrefix(".Sh"), !last.hasPrefix(".Ss") { lines.append(".Pp") }
    add(text)
  }

  /// Each with what it is about; `head` is a line of mdoc behind `.It`.
  mutating func list(_ items: [(head: String, text: String)]) {
    guard !items.isEmpty else { return }
    lines.append(".Bl -tag -width Ds")
    for item in items {
      lines.append(".It " + item.head)
      add(item.text)
    }
    lines.append(".El")
  }

  /// Lines as they are typed.
  mutating func literal(_ text: [String]) {
    guard !text.isEmpty else { return }
    lines.append(".Bd -literal -offset indent")
    lines += text.map(Self.plain)
    lines.append(".Ed")
  }

  mutating func raw(_ line: String) { lines.append(line) }

  /// A new line for each sentence, as mdoc has it.
  private mutating func add(_ text: String) {
    var words = ""
    for line in text.split(separator: "\n") {
      for word in line.split(separator: " ") {
        if words.count + word.count > Self.width {
          lines.append(Self.plain(words))
          words = ""
        }
        words += (words.isEmpty ? "" : " ") + word
        guard let end = word.last, ".!?".contains(end), word.count > 2 else { continue }
        lines.append(Self.plain(words))
        words = ""
      }
    }
    if !words.isEmpty { lines.append(Self.plain(words)) }
  }

  /// A line of text in which nothing is read as a request or an escape.
  static func plain(_ text: String) -> String {
    let escaped = text.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "`": text += "\\(ga"
      case "~": text += "\\(ti"
      case "^": text += "\\(ha"
      case "\"": text += "\\(dq"
      default: text += character.isASCII ? String(character) : named(character)  // Character
      }
    }
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// The same as an argument of a macro, where words such as `Fl` and `,` mean something.
  static func argument(_ text: String) -> String {
    plain(text).split(separator: " ").map { word in
      let isMacro = word.count <= 3 || word.allSatisfy { !$0.isLetter && !$0.isNumber }
      return isMacro ? "\\&" + word : String(word)
    }.joined(separator: " ")
  }

  private static func named(_ character: Character) -> String {
    character.unicodeScalars.map { "\\[u\(hexadecimal($0.value))]" }.joined()
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
