import Recordings
import Wording

/// Every column, in the order of the cases.
package enum ColumnTable {
  package static func row(of column: RecordingColumn) -> ColumnRow { byColumn[column] ?? rows[0] }

  private static let byColumn = Dictionary(
    rows.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })

  package static let rows: [ColumnRow] =
    moments + persons + troubles + lengths + counts + states + sources

  private static let moment = ColumnWidth(least: 9, natural: 12, most: 12)

  private static let moments: [ColumnRow] = [
    ColumnRow(
      .when, "WHEN", moment, "When it started", .moment({ $0.startTime }, role: { $0.viewedRole })),
    ColumnRow(.end, "END", moment, "When it ended", .moment({ $0.endTime })),
  ]

  private static let persons: [ColumnRow] = [
    ColumnRow(
      .person, "WHO", ColumnWidth(least: 6, natural: 11, most: 32), "The person's name",
      .text(role: { $0.viewedRole }) { $0.recording.who }),
    ColumnRow(
      .distinctID, "DISTINCT ID", ColumnWidth(least: 8, natural: 12, most: 36), "The visitor's distinct id",
      .text { $0.recording.distinctID ?? $0.recording.person.distinctIDs.first }),
    ColumnRow(
      .country, "CTRY", ColumnWidth(least: 4, natural: 4, most: 4), "The person's country",
      .text { $0.recording.person.traits.country }),
    ColumnRow(
      .browser, "BROWSER", ColumnWidth(least: 6, natural: 8, most: 16), "The person's browser",
      .text { $0.recording.person.traits.browser }),
    ColumnRow(
      .os, "OS", ColumnWidth(least: 5, natural: 8, most: 12), "The person's system",
      .text { $0.recording.person.traits.os }),
    ColumnRow(
      .device, "DEVICE", ColumnWidth(least: 6, natural: 7, most: 7), "Desktop, mobile or tablet",
      .text { $0.recording.person.traits.deviceType }),
    ColumnRow(
      .page, "WHERE", ColumnWidth(least: 14, natural: 16, most: ColumnWidth.limit), "The page it starts at",
      .text { $0.recording.startURL.map(PageAddress.shown) }),
  ]

  private static let troubles: [ColumnRow] = [
    ColumnRow(
      .errors, "ERR", number: 4, "Errors in the console", .count(marked: .error) { $0.consoleErrorCount }),
    ColumnRow(
      .warnings, "WRN", number: 4, "Warnings in the console",
      .count(marked: .warning) { $0.consoleWarnCount }),
    ColumnRow(.logs, "LOG", number: 4, "Other lines in the console", .count { $0.consoleLogCount }),
    ColumnRow(
      .trouble, "TROUBLE", ColumnWidth(least: 12, natural: 24, most: 60),
      "What went wrong first, and how often", .trouble, needsEvidence: true),
    ColumnRow(
      .strip, "STRIP", ColumnWidth(least: 12, natural: 16, most: 24),
      "When it happened: ! error, * rage click, ? dead click, / page", .strip, needsEvidence: true),
    ColumnRow(
      .rage, "RAGE", number: 4, "Rage clicks", .count(of: .rage, marked: .warning), needsEvidence: true),
  ]

  private static let lengths: [ColumnRow] = [
    ColumnRow(
      .duration, "LEN", number: 5, "How long it is", .text { $0.recording.duration.map(Amounts.length) }),
    ColumnRow(
      .active, "ACT", number: 5, "How long it was active: somebody did something",
      .seconds { $0.activeSeconds }),
    ColumnRow(
      .inactive, "INACT", number: 5, "How long it was inactive: nobody did anything",
      .seconds { $0.inactiveSeconds }),
    ColumnRow(
      .share, "ACT%", number: 4, "How much of its length it was active",
      .text { $0.recording.activeShare.map(Amounts.share) }),
    ColumnRow(
      .score, "SCORE", number: 6, "PostHog's measure of activity",
      .text { $0.recording.activityScore.map { $0 == 0 ? "." : Amounts.tenths($0) } }),
  ]

  private static let counts: [ColumnRow] = [
    ColumnRow(.clicks, "CLK", number: 4, "Clicks", .count { $0.clickCount }),
    ColumnRow(.keys, "KEY", number: 4, "Keys pressed", .count { $0.keypressCount }),
    ColumnRow(.mouse, "MSE", number: 4, "Movements of the mouse", .count { $0.mouseActivityCount }),
    ColumnRow(.pages, "PGS", number: 4, "Pages that began", .count(of: .page), needsEvidence: true),
  ]

  private static let states: [ColumnRow] = [
    ColumnRow(
      .viewed, "SEEN", ColumnWidth(least: 4, natural: 4, most: 4), "Whether you viewed it",
      .flag(marked: .viewed) { $0.viewed }),
    ColumnRow(
      .live, "LIVE", ColumnWidth(least: 4, natural: 4, most: 4), "Whether it goes on",
      .flag(marked: .live) { $0.ongoing }),
    ColumnRow(
      .expiry, "EXP", number: 4, "Days until it expires",
      .text(role: { ($0.daysLeft ?? .max) <= 3 ? .warning : .text }) { $0.daysLeft.map { "\(max(0, $0))d" } }),
    ColumnRow(
      .viewers, "VIEWERS", ColumnWidth(least: 8, natural: 12, most: 30), "Who else viewed it",
      .text { RecordingCell.names($0.recording.viewers) }),
    ColumnRow(
      .lists, "LISTS", ColumnWidth(least: 8, natural: 14, most: 30),
      "Collections that hold it, where looked up", .text { $0.lists }, needsDetail: true),
  ]

  private static let sources: [ColumnRow] = [
    ColumnRow(
      .library, "LIBRARY", ColumnWidth(least: 4, natural: 9, most: 20), "What captured it, where looked up",
      .text { $0.record?.retrieved.value?.snapshotLibrary ?? $0.recording.snapshotLibrary },
      needsDetail: true),
    ColumnRow(
      .source, "SOURCE", ColumnWidth(least: 6, natural: 7, most: 7), "Web or mobile, where looked up",
      .text { $0.source }, needsDetail: true),
    ColumnRow(
      .id, "ID", ColumnWidth(least: 8, natural: 13, most: 36), "The recording's id",
      .text { $0.recording.id.text }),
  ]

  /// The order in which columns are hidden where there is no room. First those that are empty in most rows,
  /// then standard ones that tell least. Then those that the user added, and last those that every row needs.
  package static let givingWay: [RecordingColumn] = [
    .library, .source,
    .keys, .clicks, .warnings,
    .device, .os, .id, .distinctID, .viewed, .live, .viewers, .mouse, .logs, .browser, .country, .inactive,
    .pages, .rage, .strip, .end, .expiry, .active, .score, .lists,
    .share, .duration, .trouble, .page, .errors, .person, .when,
  ]
}
