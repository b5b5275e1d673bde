import Foundation
import Recordings

extension Date {
  /// A Saturday: 2026-11-21 12:00:00 UTC.
  static let testStart = Date(timeIntervalSince1970: 1_795_262_400)
}

extension Recording {
  /// A recording of a known person with a value in every field that a row shows; one minute older per number.
  static func sample(_ number: Int = 1, _ change: (inout Recording) -> Void = { _ in }) -> Recording {
    var recording = Recording(id: RecordingID("rec-\(number)"))
    recording.distinctID = "user-\(number)"
    recording.person = RecordingPerson(
      id: number, name: "person\(number)@example.com", uuid: "uuid-\(number)",
      distinctIDs: ["user-\(number)"])
    recording.viewed = false
    recording.startTime = Date.testStart.addingTimeInterval(-60 * Double(number))
    recording.duration = 667
    recording.activeSeconds = 480
    recording.inactiveSeconds = 187
    recording.clickCount = 131
    recording.keypressCount = 8
    recording.mouseActivityCount = 2396
    recording.consoleErrorCount = 2
    recording.consoleWarnCount = 0
    recording.consoleLogCount = 33
    recording.startURL = "https://app.example.com/page/\(number)"
    recording.raw = JSONText(#"{"id":"rec-\#(number)","distinct_id":"user-\#(number)"}"#)
    change(&recording)
    return recording
  }
}
