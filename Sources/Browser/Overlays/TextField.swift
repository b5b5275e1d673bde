package import Terminal

/// A line of text being written, with its cursor; the keys are those of a shell.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String
  /// In characters from the start.
  package private(set) var cursor: Int
  /// A text to be taken as it is, or changed; the first character that is typed instead takes its place.
  private var isProposal: Bool

  package init(_ text: String = "", isProposal: Bool = false) {
    self.text = text
    self.isProposal = isProposal
    cursor = text.count
  }

  /// Whether the key was one of writing.
  package mutating func type(_ key: Key) -> Bool {
    if case .character(let character) = key {
      insert(String(character))
      return true
    }
    let wasProposal = isProposal
    isProposal = false
    switch key {
    case .backspace, .control("h"): remove(cursor - 1..<cursor)
    case .delete: remove(cursor..<cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): remove(0..<cursor)
    case .control("k"): remove(cursor..<text.count)
    case .control("w"):
      var before = String(text.prefix(cursor))
      before.removeLastWord()
      remove(before.count..<cursor)
    default:  // Key
      isProposal = wasProposal
      return false
    }
    return true
  }

  /// The cursor goes there, or to the nearest end.
  mutating func moveCursor(to place: Int) {
    cursor = min(max(0, place), text.count)
    isProposal = false
  }

  /// Writes it before the cursor, or in place of a proposal.
  package mutating func insert(_ more: String) {
    if isProposal { (text, cursor, isProposal) = ("", 0, false) }
    // A combining character joins the one before it, and the cursor stays behind both.
    let before = String(text.prefix(cursor)) + more
    text = before + text.dropFirst(cursor)
    cursor = min(before.count, text.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    let range = range.clamped(to: 0..<text.count)
    guard !range.isEmpty else { return }
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    if cursor > range.lowerBound { cursor = max(range.lowerBound, cursor - range.count) }
  }

  /// The part that fits, with the cursor in it, and the cursor's column there.
  package func shown(in columns: Int) -> (text: String, column: Int) {
    let before = String(text.prefix(cursor))
    guard before.columns >= columns else { return (text, before.columns) }
    let part = before.fitted(to: max(0, columns - 1), keeping: .tail)
    return (part, part.columns)
  }
}
