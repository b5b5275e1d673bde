import Foundation
import Recordings

/// A column of the recordings list.
struct RecordingColumn {
  enum Kind: Hashable {
    case when, length, active, errors, warnings, clicks, keys, who, page
  }

  var kind: Kind
  var title: String
  var width: Int
  var alignsRight: Bool

  /// Cursor, mark, state, and a blank.
  static let signs = 4

  /// The default columns for a width: what tells least goes first, who and where share what is left.
  static func fitting(_ columns: Int) -> [RecordingColumn] {
    let wideMoment = columns >= 76
    var fixed: [RecordingColumn] = [
      RecordingColumn(kind: .when, title: "WHEN", width: wideMoment ? 12 : 9, alignsRight: false),
      RecordingColumn(kind: .length, title: "LEN", width: 5, alignsRight: true),
      RecordingColumn(kind: .active, title: "ACT", width: 4, alignsRight: true),
      RecordingColumn(kind: .errors, title: "ERR", width: 4, alignsRight: true),
      RecordingColumn(kind: .warnings, title: "WRN", width: 4, alignsRight: true),
      RecordingColumn(kind: .clicks, title: "CLK", width: 4, alignsRight: true),
      RecordingColumn(kind: .keys, title: "KEY", width: 4, alignsRight: true),
    ]
    let order: [Kind] = [.keys, .clicks, .warnings, .active, .length]
    for kind in order where room(beside: fixed, columns) < 28 { fixed.removeAll { $0.kind == kind } }
    let free = max(8, room(beside: fixed, columns))
    let who = free < 26 ? free : max(12, min(32, free * 45 / 100))
    fixed.append(RecordingColumn(kind: .who, title: "WHO", width: who, alignsRight: false))
    if free - who > 4 {
      fixed.append(RecordingColumn(kind: .page, title: "WHERE", width: free - who - 1, alignsRight: false))
    }
    return fixed
  }

  /// Columns left beside the fixed ones, those of the signs taken off.
  private static func room(beside fixed: [RecordingColumn], _ columns: Int) -> Int {
    columns - signs - fixed.map { $0.width + 1 }.reduce(0, +)
  }
}

/// What a recording shows in a column.
struct RecordingCell {
  let recording: Recording
  let today: CivilTime
  let zone: TimeZone
  let wideMoment: Bool

  func text(_ kind: RecordingColumn.Kind) -> String {
    switch kind {
    case .when:
      recording.startTime.map { Amounts.moment($0, today: today, zone: zone, wide: wideMoment) } ?? ""
    case .length: recording.duration.map(Amounts.length) ?? ""
    case .active: recording.activeShare.map { $0 == 0 ? "." : Amounts.percent($0) } ?? ""
    case .errors: recording.consoleErrorCount.map(Amounts.short) ?? ""
    case .warnings: recording.consoleWarnCount.map(Amounts.short) ?? ""
    case .clicks: recording.clickCount.map(Amounts.short) ?? ""
    case .keys: recording.keypressCount.map(Amounts.short) ?? ""
    case .who: who
    case .page: Self.page(recording.startURL ?? "")
    }
  }

  func role(_ kind: RecordingColumn.Kind) -> Role {
    switch kind {
    case .errors: (recording.consoleErrorCount ?? 0) > 0 ? .error : .dim
    case .warnings: (recording.consoleWarnCount ?? 0) > 0 ? .warning : .dim
    case .who, .when: recording.viewed == true ? .viewed : .text
    case .length, .active, .clicks, .keys, .page: .text
    }
  }

  private var who: String {
    if recording.person.isMatched, let name = recording.person.name, !name.isBlank { return name }
    return (recording.distinctID ?? recording.person.distinctIDs.first).map { "anon " + $0.prefix(8) }
      ?? "anon"
  }

  /// The path of a URL: the host is the same in nearly every row. Percent-encoding is read.
  static func page(_ url: String) -> String {
    let bytes = url.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), bytes[colon...].starts(with: "://".utf8) else {
      return url
    }
    let rest = bytes[bytes.index(colon, offsetBy: 3)...]
    guard let slash = rest.firstIndex(of: UInt8(ascii: "/")) else { return String(url[rest.startIndex...]) }
    // Readable words instead of %E6%97%A5; what they hold is sanitised like any other text.
    return PercentEncoding.decoded(url[slash...])
  }
}
