package import Foundation
package import Recordings

/// What a recording shows in a column.
package struct RecordingCell {
  let recording: Recording
  let today: CivilTime
  let zone: TimeZone
  /// What was asked about it beyond its row; nil where no column shows that.
  var record: DetailRecord?

  init(recording: Recording, today: CivilTime, zone: TimeZone, record: DetailRecord? = nil) {
    (self.recording, self.today, self.zone, self.record) = (recording, today, zone, record)
  }

  package init(_ recording: Recording, today: CivilTime, zone: TimeZone) {
    self.init(recording: recording, today: today, zone: zone, record: nil)
  }

  /// `width` is that of the column: in a narrow one a moment is written shorter. What is still too long is
  /// cut by whoever draws it.
  package func text(_ column: RecordingColumn, width: Int = 12) -> String {
    switch column {
    case .when: moment(recording.startTime, width)
    case .end: moment(recording.endTime, width)
    case .duration: recording.duration.map(Amounts.length) ?? ""
    case .active: span(recording.activeSeconds)
    case .inactive: span(recording.inactiveSeconds)
    case .share: recording.activeShare.map { $0 == 0 ? "." : Amounts.percent($0) } ?? ""
    case .score: recording.activityScore.map { $0 == 0 ? "." : Amounts.tenths($0) } ?? ""
    case .errors: count(recording.consoleErrorCount)
    case .warnings: count(recording.consoleWarnCount)
    case .logs: count(recording.consoleLogCount)
    case .clicks: count(recording.clickCount)
    case .keys: count(recording.keypressCount)
    case .mouse: count(recording.mouseActivityCount)
    case .viewed: recording.viewed.map { $0 ? "yes" : "." } ?? ""
    case .live: recording.ongoing.map { $0 ? "yes" : "." } ?? ""
    case .expiry: daysLeft.map { "\(max(0, $0))d" } ?? ""
    case .viewers: names(recording.viewers)
    case .lists: record?.holding.value.map { $0.isEmpty ? "." : names($0.map(\.title)) } ?? ""
    case .person: who
    case .distinctID: recording.distinctID ?? recording.person.distinctIDs.first ?? ""
    case .country: recording.person.traits.country ?? ""
    case .browser: recording.person.traits.browser ?? ""
    case .os: recording.person.traits.os ?? ""
    case .device: recording.person.traits.deviceType ?? ""
    case .page: Self.page(recording.startURL ?? "")
    case .library: record?.retrieved.value?.snapshotLibrary ?? recording.snapshotLibrary ?? ""
    case .source: source ?? ""
    case .id: recording.id.text
    }
  }

  func role(_ column: RecordingColumn) -> Role {
    switch column {
    case .errors: (recording.consoleErrorCount ?? 0) > 0 ? .error : .dim
    case .warnings: (recording.consoleWarnCount ?? 0) > 0 ? .warning : .dim
    case .person, .when: recording.viewed == true ? .viewed : .text
    case .viewed: recording.viewed == true ? .viewed : .dim
    case .live: recording.ongoing == true ? .live : .dim
    case .expiry: (daysLeft ?? .max) <= 3 ? .warning : .text
    case .end, .duration, .active, .inactive, .share, .score, .logs, .clicks, .keys, .mouse, .viewers, .lists,
      .distinctID, .country, .browser, .os, .device, .page, .library, .source, .id:
      .text
    }
  }

  private func moment(_ date: Date?, _ width: Int) -> String {
    date.map { Amounts.moment($0, today: today, zone: zone, wide: width >= 12) } ?? ""
  }

  private func count(_ number: Int?) -> String { number.map(Amounts.short) ?? "" }

  private func span(_ seconds: Int?) -> String { seconds.map { $0 == 0 ? "." : Amounts.length($0) } ?? "" }

  /// How many come first: the rest may be cut.
  private func names(_ names: [String]) -> String {
    (names.count > 1 ? "\(names.count): " : "") + names.joined(separator: ", ")
  }

  private var daysLeft: Int? {
    recording.ttlDays ?? recording.expiryTime.map { CivilTime($0, in: zone).dayNumber - today.dayNumber }
  }

  /// The list says `web` of everything: only another word, or what was asked about the recording alone, can
  /// be believed.
  private var source: String? {
    record?.retrieved.value?.snapshotSource ?? recording.snapshotSource.flatMap { $0 == "web" ? nil : $0 }
  }

  private var who: String {
    if recording.person.isMatched, let name = recording.person.name, !name.isBlank { return name }
    return (recording.distinctID ?? recording.person.distinctIDs.first).map { "anon " + $0.prefix(8) }
      ?? "anon"
  }

  /// The path of a URL: the host is the same in nearly every row. Percent-encoding is read.
  static func page(_ url: String) -> String {
    guard let path = PageAddress.path(of: url.utf8) else {
      return PageAddress.behindScheme(of: url.utf8).map { String(Substring($0)) } ?? url
    }
    // Readable words instead of %E6%97%A5; what they hold is sanitised like any other text.
    return PercentDecoding.decoded(Substring(path))
  }
}
