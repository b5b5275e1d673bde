import Browser
import Recordings

/// A recording as a row of a table: the panes' own columns, and their words for persons.
enum RecordingTableRow {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 36, most: 64, importance: 10),
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

  static func row(_ recording: Recording, at clock: OutputClock) -> OutputRow {
    OutputRow(
      cells: [
        .text(recording.id.text), .of(recording.startTime, OutputCell.moment),
        .of(recording.duration, OutputCell.seconds), .of(recording.activeShare, OutputCell.share),
        .of(recording.consoleErrorCount, OutputCell.number),
        .of(recording.consoleWarnCount, OutputCell.number), .of(recording.clickCount, OutputCell.number),
        .of(recording.keypressCount, OutputCell.number), who(recording, at: clock),
        place(recording, at: clock),
      ],
      raw: recording.raw)
  }

  /// For programs the person's name, or the visitor's distinct id in full.
  private static func who(_ recording: Recording, at clock: OutputClock) -> OutputCell {
    let visitor = recording.distinctID ?? recording.person.distinctIDs.first
    return .label(
      short: shown(recording, .person, at: clock), whole: recording.knownName ?? visitor ?? "")
  }

  private static func place(_ recording: Recording, at clock: OutputClock) -> OutputCell {
    recording.startURL.map { .label(short: shown(recording, .page, at: clock), whole: $0) } ?? .unknown
  }

  private static func shown(
    _ recording: Recording, _ column: RecordingColumn, at clock: OutputClock
  ) -> String {
    column.text(of: recording, today: clock.today, zone: clock.zone)
  }
}

extension OutputCell {
  static func of<Value>(_ value: Value?, _ cell: (Value) -> OutputCell) -> OutputCell {
    value.map(cell) ?? .unknown
  }
}

extension Recording {
  /// The person's name; nil where the server knows nobody by one.
  var knownName: String? {
    guard person.isMatched, let name = person.name, name.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return name
  }
}
