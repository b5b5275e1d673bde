import Recordings
import Wording

/// A recording as a row of a table, in the words of the panes.
enum RecordingTableRow {
  /// Those behind the usual ones are printed where they are named.
  static let columns = usual + others + evidence

  private static let usual = [
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

  private static let others =
    ["end", "active", "inactive", "logs", "mouse", "events", "score", "viewed", "ongoing", "expires"].map {
      OutputColumn(
        name: $0, title: $0.uppercased(), least: 5, most: 12, alignsRight: true, isOptional: true,
        importance: 0)
    }
    + ["person", "distinct_id", "country", "browser", "os", "device"].map {
      OutputColumn(name: $0, title: $0.uppercased(), least: 6, most: 64, isOptional: true, importance: 0)
    }

  /// What happened, as the event store or a timeline tells it.
  private static let evidence = [
    OutputColumn(name: "trouble", title: "TROUBLE", least: 12, most: 60, isOptional: true, importance: 0),
    OutputColumn(
      name: "rage", title: "RAGE", least: 4, most: 7, alignsRight: true, isOptional: true, importance: 0),
    OutputColumn(
      name: "pages", title: "PGS", least: 4, most: 7, alignsRight: true, isOptional: true, importance: 0),
  ]

  /// Whether the columns that are named need what happened.
  static func needsEvidence(_ names: [String]?) -> Bool {
    names.map { $0.contains { name in evidence.contains { $0.name == name } } } ?? false
  }

  static func row(_ recording: Recording) -> OutputRow { row(recording, knowing: nil) }

  /// `evidence`: nil where it is not known.
  static func row(_ recording: Recording, knowing evidence: RecordingEvidence?) -> OutputRow {
    OutputRow(
      cells: usual(recording) + others(recording) + self.evidence(evidence), raw: recording.raw,
      id: recording.id.text)
  }

  /// For output that has no columns.
  static func object(_ recording: Recording) -> OutputRow {
    OutputRow(cells: [], raw: recording.raw, id: recording.id.text)
  }

  private static func usual(_ recording: Recording) -> [OutputCell] {
    [
      .text(recording.id.text), .of(recording.startTime, OutputCell.moment),
      .of(recording.duration, OutputCell.seconds), .of(recording.activeShare, OutputCell.share),
      .of(recording.consoleErrorCount, OutputCell.number),
      .of(recording.consoleWarnCount, OutputCell.number), .of(recording.clickCount, OutputCell.number),
      .of(recording.keypressCount, OutputCell.number), who(recording), page(recording),
    ]
  }

  private static func others(_ recording: Recording) -> [OutputCell] {
    [
      .of(recording.endTime, OutputCell.moment), .of(recording.activeSeconds, OutputCell.seconds),
      .of(recording.inactiveSeconds, OutputCell.seconds), .of(recording.consoleLogCount, OutputCell.number),
      .of(recording.mouseActivityCount, OutputCell.number), .of(recording.eventCount, OutputCell.number),
      .of(recording.activityScore, OutputCell.decimal), .of(recording.viewed, OutputCell.flag),
      .of(recording.ongoing, OutputCell.flag), .of(recording.expiryTime, OutputCell.moment),
      .of(recording.person.isMatched ? recording.person.uuid : nil, OutputCell.text),
      .of(recording.visitorID, OutputCell.text), .of(recording.person.traits.country, OutputCell.text),
      .of(recording.person.traits.browser, OutputCell.text), .of(recording.person.traits.os, OutputCell.text),
      .of(recording.person.traits.deviceType, OutputCell.text),
    ]
  }

  private static func evidence(_ evidence: RecordingEvidence?) -> [OutputCell] {
    guard let evidence else { return [.unknown, .unknown, .unknown] }
    let first = evidence.firstTrouble.map { moment, count in
      (moment.troubleText ?? "error") + (count > 1 ? " ×\(count)" : "")
    }
    return [
      .text(first ?? ""), .number(evidence.amount(of: .rage)), .number(evidence.amount(of: .pages)),
    ]
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
