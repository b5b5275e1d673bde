import Recordings

/// As typed and as kept: `when,dur,person:20`, a number being a width in columns of the screen.
extension ColumnSet {
  package var text: String {
    columns.map { column in column.word + (chosenWidth(of: column).map { ":\($0)" } ?? "") }
      .joined(separator: ",")
  }

  /// What was kept, perhaps by a newer Reel: words that this one does not know are left out. Nil where none
  /// is left.
  package init?(remembered text: String) {
    let parts = ColumnWord.all(in: text).compactMap { try? $0.read().get() }
    self.init(parts)
  }

  /// What a user typed; nil where that is nothing.
  package init?(parsing text: String) throws(ColumnProblem) {
    var parts: [ColumnWord.Part] = []
    for word in ColumnWord.all(in: text) { parts.append(try word.read().get()) }
    self.init(parts)
  }

  private init?(_ parts: [ColumnWord.Part]) {
    self.init(parts.map(\.column))
    for part in parts where part.width != nil { setWidth(part.width, of: part.column) }
  }
}

/// One word of such a text. Commas and blanks part them.
private struct ColumnWord {
  typealias Part = (column: RecordingColumn, width: Int?)

  var text: String
  var place: Range<Int>

  static func all(in text: String) -> [ColumnWord] {
    var words: [ColumnWord] = []
    var word = ""
    for (index, character) in (text + ",").enumerated() {
      if character != ",", !character.isWhitespace {
        word.append(character)
      } else if !word.isEmpty {
        words.append(ColumnWord(text: word, place: index - word.count..<index))
        word = ""
      }
    }
    return words
  }

  func read() -> Result<Part, ColumnProblem> {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let column = RecordingColumn(named: parts[0]) else {
      let nearest = NearestName.to(parts[0].lowercased(), among: RecordingColumn.allCases.map(\.word))
      return .failure(ColumnProblem(.unknown(parts[0], nearest: nearest), at: place))
    }
    guard parts.count > 1 else { return .success((column, nil)) }
    let least = ColumnTable.row(of: column).width.least
    guard let width = Int(parts[1]), (least...ColumnWidth.limit).contains(width) else {
      return .failure(ColumnProblem(.width(column, least: least), at: place))
    }
    return .success((column, width))
  }
}
