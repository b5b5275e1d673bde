import Glibc

/// A text of a row: its place in the answer, or a decoded copy where the answer has escapes.
enum RowText {
  case plain(Range<Int>)
  case rewritten(Range<Int>)

  /// Something that is no text.
  static let unreadable = RowText.rewritten(0..<0)
}
