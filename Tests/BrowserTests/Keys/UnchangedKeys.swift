import Terminal
import TestSupport

@testable import Browser

/// Finds keys that two screens of one state name alike, though each was drawn with keys of its own.
struct UnchangedKeys {
  let usual: Frame
  let other: Frame

  /// What stands in both and is, or reads like, a usual key.
  var names: [String] { hints + (0..<usual.size.rows).flatMap(words) }

  /// Pieces in the look of keys: none of them may be the same, but for what no key map decides.
  private var hints: [String] {
    (0..<usual.size.rows).flatMap { row -> [String] in
      let roles = usual.roles(row: row, [.key: "k"])
      var found: [String] = []
      var place = roles.startIndex
      while let start = roles[place...].firstIndex(of: "k") {
        let end = roles[start...].firstIndex { $0 != "k" } ?? roles.endIndex
        let columns =
          roles.distance(from: roles.startIndex, to: start)..<roles.distance(from: roles.startIndex, to: end)
        let text = usual.text(row: row, columns: columns)
        if text == other.text(row: row, columns: columns), !isNoKey(text) { found.append("hint \(text)") }
        place = end
      }
      return found
    }
  }

  /// Commands of the line, whose names stand where keys do.
  private func isNoKey(_ text: String) -> Bool {
    text == "type" || text == KeyMap.interruptText || text.hasPrefix(":") || text.allSatisfy(\.isNumber)
      || text.hasPrefix("[")
      || LineCommandTable.names.contains(text) || LineCommandTable.rows.contains { $0.usage.contains(text) }
  }

  private func words(in row: Int) -> [String] {
    // What lies under an overlay names keys where it lies open, and may be cut off here.
    let behind = Theme.telling[.behind].foreground
    let cells = zip(usual[row: row], other[row: row]).map {
      $0.style.foreground == behind ? " " : $0.glyph == $1.glyph ? $0.glyph.description : "\u{0}"
    }
    // A word at a border may be cut off by it, and stays glued to it.
    let words = cells.joined().split(separator: " ").map { $0.count > 1 ? $0.withoutSigns : String($0) }
    return words.indices.filter { isKey(words, $0) }.map {
      words[max(0, $0 - 3)...min($0 + 3, words.count - 1)].joined(separator: " ")
    }
  }

  private func isKey(_ words: [String], _ index: Int) -> Bool {
    let word = words[index]
    let before = index > 0 ? words[index - 1] : ""
    let after = index + 1 < words.count ? words[index + 1] : ""
    guard KeyMap.usualNames.contains(word), word.contains(where: \.isLetter) || "@?/".contains(word) else {
      return false
    }
    switch word {
    // The article.
    case "a", "A": return before == "use" || ["on", "adds"].contains(after)
    // The word.
    case "in": return before == "use"
    // "3 s", "Up one level", and the sign of the order that rows stand in.
    case "s", "h", "d": return before.last?.isNumber != true
    case "Up": return after != "one"
    case "v": return before.count < 3 || !before.allSatisfy(\.isUppercase)
    // A count that is not known, and what the filter cannot tell.
    case "?": return after == "shows"
    // The sign of the search's prompt, and of the header's place.
    case "/": return after != "" && !["prod", "acme", "web-app"].contains(before)
    default: return true
    }
  }
}

extension Substring {
  fileprivate var withoutSigns: String {
    let start = first == "(" ? dropFirst() : self
    return String(start.prefix(start.count - start.reversed().prefix { "),.;:".contains($0) }.count))
  }
}
