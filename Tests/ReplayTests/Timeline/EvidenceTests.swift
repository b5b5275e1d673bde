import Recordings
import Testing

@testable import Replay

@Suite struct EvidenceTests {
  @Test func `A timeline tells pages, actions, rage, dead clicks and errors with their text`() {
    var recording = MadeRecording()
    recording.load("https://shop.test/cart?token=abc", "<input id='i'><button id='b'>Pay</button>", at: 0)
    recording.input("i", "4000 1234", at: 500)
    recording.click("b", at: 1_000)
    recording.console("error", "x is undefined", at: 1_200)
    recording.console("log", "fine", at: 1_300)
    recording.request(
      [
        "name": "https://shop.test/api/pay", "entryType": "resource", "initiatorType": "fetch",
        "status": 500, "timestamp": .integer(MadeRecording.start + 1_400),
      ], at: 1_500)
    let evidence = RecordingEvidence(timeline: recording.timeline, isFinal: false)
    #expect(evidence.origin == .timeline && !evidence.isFinal)
    #expect(evidence.moments.map(\.kind) == [.page, .action, .action, .error, .error])
    #expect(
      evidence.moments.map(\.text) == [
        "/cart?token=…", "i", "Pay", "x is undefined", "GET /api/pay · 500",
      ])
    #expect(evidence.moments.map { Int($0.time) - MadeRecording.start } == [0, 500, 1_000, 1_200, 1_400])
  }

  @Test func `Many actions are thinned out over the whole time`() {
    var recording = MadeRecording()
    recording.load("https://shop.test/", "<button id='b'>Pay</button>", at: 0)
    for click in 0..<1_000 { recording.click("b", x: click % 2 * 500, at: 1_000 + click * 1_500) }
    let evidence = RecordingEvidence(timeline: recording.timeline)
    let actions = evidence.moments.filter { $0.kind == .action }.map { Int($0.time) - MadeRecording.start }
    #expect(actions.count == 200)
    #expect(actions.first == 1_000 && actions.last == 1_499_500)
    #expect(zip(actions, actions.dropFirst()).allSatisfy { $1 - $0 < 12_000 })
  }
}
