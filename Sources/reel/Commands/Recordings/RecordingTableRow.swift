import Recordings
import Wording

/// A recording as a row of a table, in the words of the panes.
enum RecordingTableRow {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 36, most: 64, isWhole: true, importance: 10),
    OutputColumn(name: "start", title: "WHEN", least: 9, most: 12, importance: 9),
    OutputColumn(name: "length", title: "LEN", least: 5, most: 8, alignsRight: true, importance: 5),
    OutputColumn(name: "activity", title: "ACT", least: 4, most: 4, alignsRight: true, importance: 4),
    OutputColumn(name: "errors", title: "ERR", least: 4, most: 7, alignsRight: true, importance: 7),
    OutputColumn(name: "warnings", title: "WRN", least: 4, most: 7, alignsRight: true, importance: 3),
    OutputColumn(name: "clicks", title: "CLK", least: 4, most: 7, alignsRight: true, importance: 2),
    OutputColumn(name: "keys", title: "KEY", least: 4, most: 7, alignsRight: true, importance: 1),
    OutputColumn(name: "who", title: "WHO", least: 6, most: 32, importance: 8),
    OutputColumn(name: "where", title: "WHERE", least: 14, most: 200, importance: 6),
  ]

  static func row(_ recording: Recording) -> OutputRow {
    OutputRow(
      cells: [
        .text(recording.id.text), .of(recording.startTime, OutputCell.moment),
        .of(recording.duration, OutputCell.seconds), .of(recording.activeShare, OutputCell.share),
        .of(recording.consoleErrorCount, OutputCell.number),
        .of(recording.consoleWarnCount, OutputCell.number), .of(recording.clickCount, OutputCell.number),
        .of(recording.keypressCount, OutputCell.number), who(recording),
        page(recording),
      ],
      raw: recording.raw, id: recording.id.text)
  }

  /// For programs the person's name, or the visitor's distinct id in full.
  private static func who(_ recording: Recording) -> OutputCell {
    .label(short: recording.who, whole: recording.knownName ?? recording.visitorID ?? "")
  }

  private static func page(_ recording: Recording) -> OutputCell {
    .of(recording.startURL) { .label(short: PageAddress.shown($0), whole: $0) }
  }
}

extension OutputCell {
  static func of<Value>(_ value: Value?, _ cell: (Value) -> OutputCell) -> OutputCell {
    value.map(cell) ?? .unknown
  }
}
