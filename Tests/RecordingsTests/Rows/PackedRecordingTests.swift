import Foundation
import Recordings
import Testing

@Suite struct PackedRecordingTests {
  @Test func `A recording comes back as it was, without what is large`() throws {
    let recording = Self.full
    var small = recording
    small.raw = JSONText("{}")
    small.person = Self.withoutProperties(recording.person)
    #expect(PackedRecording(recording).recording() == small)
  }

  @Test func `What the server did not say stays unsaid`() {
    let empty = Recording(id: RecordingID("17c49bdf172ca-08ee"))
    #expect(PackedRecording(empty).recording() == empty)
  }

  @Test(arguments: [
    "0195f8c7-0ba7-7d7e-9e4f-3a8f4f5f6a7b", "0195F8C7-0BA7-7D7E-9E4F-3A8F4F5F6A7B", "", "rec-1",
    "0195f8c7-0ba7-7d7e-9e4f-3a8f4f5f6a7", "0195f8c7a0ba7-7d7e-9e4f-3a8f4f5f6a7b", "日本語",
    "ffffffff-ffff-ffff-ffff-ffffffffffff", "00000000-0000-0000-0000-000000000000",
  ])
  func `An id is written as it was read`(_ text: String) {
    #expect(RecordingID(text).text == text)
    #expect(PackedRecording(Recording(id: RecordingID(text))).recording()?.id.text == text)
  }

  @Test func `Numbers that no recording can have are kept as large as can be`() {
    var recording = Recording(id: RecordingID("r"))
    recording.duration = .max
    recording.clickCount = .min
    recording.totalSize = .max
    let back = PackedRecording(recording).recording()
    #expect(back?.duration == Int(Int32.max))
    #expect(back?.clickCount == Int(Int32.min))
    #expect(back?.totalSize == .max)
  }

  @Test func `Cut bytes are no recording, wherever they were cut`() {
    let bytes = PackedRecording(Self.full).bytes
    for length in 0..<bytes.count {
      #expect(PackedRecording(bytes: bytes.prefix(length)).recording() == nil, "\(length) bytes")
    }
  }

  @Test func `Strange bytes are read without reading beyond them`() {
    var numbers = Seeded(state: 11)
    let read = { (bytes: [UInt8], length: Int) in
      PackedRecording(bytes: bytes[..<length]).recording().map { PackedRecording($0).bytes }
    }
    for length in [129, 160, 400] {
      for _ in 0..<200 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &numbers) }
        let beyond = [UInt8](repeating: 0xFF, count: 64)
        #expect(read(bytes, length) == read(bytes + beyond, length), "\(bytes)")
      }
    }
  }

  static let full: Recording = {
    var recording = Recording(
      id: RecordingID("0195f8c7-0ba7-7d7e-9e4f-3a8f4f5f6a7b"), raw: JSONText(#"{"id":"…"}"#))
    recording.distinctID = "lena.b@umbrella.example"
    recording.viewed = true
    recording.ongoing = false
    recording.matchesFilters = true
    recording.viewers = ["a@example.com", "b@example.com"]
    recording.duration = 1930
    recording.activeSeconds = 1177
    recording.inactiveSeconds = -3
    recording.startTime = Date(timeIntervalSince1970: 1_795_262_400.123)
    recording.endTime = Date(timeIntervalSince1970: 1_795_264_330.5)
    recording.clickCount = 299
    recording.keypressCount = 41
    recording.mouseActivityCount = 2396
    recording.consoleLogCount = 33
    recording.consoleWarnCount = 2
    recording.consoleErrorCount = 5
    recording.startURL = "https://app.example.com/ünïcode/🙂?a=b"
    recording.retentionPeriodDays = 90
    recording.expiryTime = Date(timeIntervalSince1970: 1_803_000_000)
    recording.ttlDays = 21
    recording.snapshotSource = "web"
    recording.snapshotLibrary = "posthog-js"
    recording.activityScore = 0.1 + 0.2
    recording.eventCount = 120
    recording.totalSize = 5_000_000_000
    recording.externalReferences = 2
    recording.person = RecordingPerson(
      id: 7, name: "Lena", uuid: "0195f8c7-0000-7000-8000-000000000000",
      distinctIDs: ["lena.b@umbrella.example", "", "other"], createdAt: Date(timeIntervalSince1970: 5),
      lastSeenAt: Date(timeIntervalSince1970: 6),
      properties: JSONText(
        ##"{"$geoip_country_code":"DE","$browser":"Chrome","$os":"macOS","$device_type":"Desktop","plan":"pro"}"##
      ))
    return recording
  }()

  private static func withoutProperties(_ person: RecordingPerson) -> RecordingPerson {
    var small = person
    small.properties = JSONText("{}")
    small.traits = person.traits
    return small
  }
}
