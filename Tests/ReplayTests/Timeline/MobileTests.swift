import Recordings
import Testing

@testable import Replay

@Suite struct MobileTests {
  private let button: JSONValue = [
    "id": 3, "type": "input", "inputType": "button", "value": "Pay", "x": 10, "y": 200, "width": 100,
    "height": 40,
  ]

  private func app() -> MadeRecording {
    var recording = MadeRecording()
    let title: JSONValue = [
      "id": 2, "type": "text", "text": "Your basket", "x": 0, "y": 40, "width": 300, "height": 30,
    ]
    let field: JSONValue = [
      "id": 4, "type": "input", "inputType": "text", "label": "Coupon", "value": "", "x": 10, "y": 100,
      "width": 200,
      "height": 40,
    ]
    recording.event(
      2, ["wireframes": [title, button, field], "initialOffset": ["top": 0, "left": 0]], at: 0)
    return recording
  }

  private func touch(_ recording: inout MadeRecording, _ x: Int, _ y: Int, at time: Int) {
    for (kind, delay) in [(7, 0), (9, 80)] {
      recording.event(
        3, ["source": 2, "type": .integer(kind), "id": 0, "x": .integer(x), "y": .integer(y)],
        at: time + delay)
    }
  }

  @Test func screensAndTapsHaveNames() {
    var recording = app()
    touch(&recording, 50, 220, at: 1_000)
    #expect(recording.entries(.screen).map(\.text) == ["screen “Your basket”"])
    #expect(recording.entries(.tap).map(\.text) == ["tapped button “Pay”"])
  }

  @Test func aFieldTellsWhatWasTyped() {
    var recording = app()
    recording.custom("keyboard", ["open": true, "height": 300], at: 500)
    for (place, text) in ["S", "SA", "SAVE"].enumerated() {
      let field: JSONValue = [
        "id": 4, "type": "input", "inputType": "text", "label": "Coupon", "value": .string(text), "x": 10,
        "y": 100,
        "width": 200, "height": 40,
      ]
      recording.event(
        3, ["source": 0, "updates": [["parentId": 1, "wireframe": field]]], at: 1_000 + place * 100)
    }
    #expect(recording.entries(.input).map(\.text) == ["typed “SAVE” into Coupon"])
    #expect(recording.entries(.keyboard).map(\.text) == ["keyboard opened"])
  }
}

extension MobileTests {
  @Test func aScreenMayHaveANameOfItsOwn() {
    var recording = MadeRecording()
    recording.meta("CheckoutScreen", at: 0)
    recording.event(2, ["wireframes": [], "initialOffset": ["top": 0, "left": 0]], at: 0)
    #expect(recording.entries(.screen).map(\.text) == ["CheckoutScreen"])
    #expect(recording.entries(.page).isEmpty)
  }

  @Test func `What stands above a search field is no label of it`() {
    var recording = MadeRecording()
    let title: JSONValue = [
      "id": 2, "type": "text", "text": "Our shop", "x": 0, "y": 60, "width": 300, "height": 30,
    ]
    let field: JSONValue = [
      "id": 4, "type": "input", "inputType": "search", "x": 10, "y": 100, "width": 200, "height": 40,
    ]
    recording.event(2, ["wireframes": [title, field], "initialOffset": ["top": 0, "left": 0]], at: 0)
    for (kind, time) in [(7, 1_000), (9, 1_080)] {
      recording.event(3, ["source": 2, "type": .integer(kind), "id": 4, "x": 50, "y": 120], at: time)
    }
    #expect(recording.entries(.tap).map(\.text) == ["tapped searchbox"])
  }
}
