/// One column: all that the list, the chooser and the command line say about it, and what it shows of a
/// recording.
package struct ColumnRow: Sendable {
  package var column: RecordingColumn
  /// Over the column.
  package var title: String
  package var width: ColumnWidth
  package var alignsRight: Bool
  /// For the chooser.
  package var sentence: String
  let content: ColumnContent
  /// Whether its value is not in the answer of a list, but in the detail.
  var needsDetail = false
  /// Whether its value is evidence.
  var needsEvidence = false

  init(
    _ column: RecordingColumn, _ title: String, number width: Int, _ sentence: String,
    _ content: ColumnContent, needsEvidence: Bool = false
  ) {
    self.init(
      column, title, ColumnWidth(least: width, natural: width, most: width), sentence, content,
      needsEvidence: needsEvidence)
    alignsRight = true
  }

  init(
    _ column: RecordingColumn, _ title: String, _ width: ColumnWidth, _ sentence: String,
    _ content: ColumnContent, needsDetail: Bool = false, needsEvidence: Bool = false
  ) {
    self.column = column
    self.title = title
    self.width = width
    alignsRight = false
    self.sentence = sentence
    self.content = content
    self.needsDetail = needsDetail
    self.needsEvidence = needsEvidence
  }
}

/// There is one row a column.
extension ColumnRow: Hashable {
  package static func == (one: ColumnRow, other: ColumnRow) -> Bool { one.column == other.column }

  package func hash(into hasher: inout Hasher) { hasher.combine(column) }
}
