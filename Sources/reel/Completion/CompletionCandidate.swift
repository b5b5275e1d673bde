import Terminal

/// One way in which a word can go on.
struct CompletionCandidate: Hashable {
  /// The whole word, without quotes.
  var text: String
  var note = ""
  /// More has to be typed behind it.
  var isBeginning = false

  /// Nothing in it moves a cursor or ends a line: what a shell shows and inserts is one line of letters.
  var isHarmless: Bool {
    !text.isEmpty && text.utf8.count <= 300 && text.sanitised == text
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F && !$0.isLayout }
  }
}

extension Unicode.Scalar {
  /// It has no look of its own: a control character, a mark of direction, the end of a line.
  fileprivate var isLayout: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    default: false  // Unicode.GeneralCategory
    }
  }
}
