import Recordings
import Wording

/// A recording as a table of its fields. What the server did not say has no row.
enum RecordingFields {
  static let columns = [
    OutputColumn(name: "field", title: "FIELD", least: 11, most: 16, importance: 1),
    OutputColumn(name: "value", title: "VALUE", least: 20, most: 4_000, wraps: true, importance: 2),
  ]

  /// `collections`: those that hold it; nil where that is not known. The object of the API comes once.
  static func rows(_ recording: Recording, collections: [Playlist]?) -> [OutputRow] {
    let fields =
      times(recording) + counts(recording) + states(recording) + person(recording) + rest(recording)
    let names = collections?.map { ("collection", OutputCell.text("\($0.title) (\($0.id))")) } ?? []
    return (fields + names).filter { $0.1 != .unknown }.map { name, cell in
      OutputRow(
        cells: [.text(name), cell], raw: name == "id" ? recording.raw : nil,
        id: name == "id" ? recording.id.text : nil)
    }
  }

  private typealias Field = (String, OutputCell)

  private static func times(_ recording: Recording) -> [Field] {
    [
      ("id", .text(recording.id.text)),
      ("start", .of(recording.startTime, OutputCell.moment)),
      ("end", .of(recording.endTime, OutputCell.moment)),
      ("length", .of(recording.duration, OutputCell.seconds)),
      ("active", .of(recording.activeSeconds, OutputCell.seconds)),
      ("inactive", .of(recording.inactiveSeconds, OutputCell.seconds)),
      ("activity", .of(recording.activeShare, OutputCell.share)),
    ]
  }

  private static func counts(_ recording: Recording) -> [Field] {
    [
      ("errors", .of(recording.consoleErrorCount, OutputCell.number)),
      ("warnings", .of(recording.consoleWarnCount, OutputCell.number)),
      ("logs", .of(recording.consoleLogCount, OutputCell.number)),
      ("clicks", .of(recording.clickCount, OutputCell.number)),
      ("keys", .of(recording.keypressCount, OutputCell.number)),
      ("mouse", .of(recording.mouseActivityCount, OutputCell.number)),
      ("events", .of(recording.eventCount, OutputCell.number)),
      ("score", .of(recording.activityScore, OutputCell.decimal)),
    ]
  }

  private static func states(_ recording: Recording) -> [Field] {
    [
      ("viewed", .of(recording.viewed, OutputCell.flag)),
      ("viewers", .text(recording.viewers.joined(separator: ", "))),
      ("ongoing", .of(recording.ongoing, OutputCell.flag)),
      ("expires", .of(recording.expiryTime, OutputCell.moment)),
    ].filter { $0.1 != .text("") }
  }

  private static func person(_ recording: Recording) -> [Field] {
    [
      ("who", .of(recording.knownName, OutputCell.text)),
      ("person", .of(recording.person.isMatched ? recording.person.uuid : nil, OutputCell.text)),
      ("distinct_id", .of(recording.visitorID, OutputCell.text)),
      ("country", .of(recording.person.traits.country, OutputCell.text)),
      ("browser", .of(recording.person.traits.browser, OutputCell.text)),
      ("os", .of(recording.person.traits.os, OutputCell.text)),
      ("device", .of(recording.person.traits.deviceType, OutputCell.text)),
    ]
  }

  private static func rest(_ recording: Recording) -> [Field] {
    [
      ("where", .of(recording.startURL, OutputCell.text)),
      ("source", .of(recording.snapshotSource, OutputCell.text)),
      ("library", .of(recording.snapshotLibrary, OutputCell.text)),
    ]
  }
}
