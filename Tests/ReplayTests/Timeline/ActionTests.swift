import Recordings
import Testing

@testable import Replay

@Suite struct ActionTests {
  private func page(_ html: String) -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/", html, at: 0)
    return recording
  }

  @Test func typingIsOneLineAField() {
    var recording = page("<label for='m'>E-mail</label><input id='m'><input id='n' aria-label='Name'>")
    for length in 1...8 {
      recording.input("m", String(repeating: "*", count: length), at: 1_000 + length * 100)
    }
    recording.input("n", "Ann", at: 3_000)
    #expect(
      recording.entries(.input).map(\.text) == [
        "typed 8 characters (masked) into E-mail", "typed “Ann” into Name",
      ])
    #expect(recording.entries(.input).first?.flags.contains(.masked) == true)
  }

  @Test func aPasswordIsNeverShown() {
    var recording = page("<input id='p' type='password' aria-label='Password'>")
    recording.input("p", "hunter2", at: 1_000)
    #expect(recording.entries(.input).map(\.text) == ["typed 7 characters (masked) into Password"])
  }

  @Test func choicesTellWhatWasChosen() {
    var recording = page(
      "<label>Gift <input id='g' type='checkbox'></label><input id='r' type='radio' aria-label='Express'>"
        + "<select id='s' aria-label='Country'><option value='de'>Germany</option><option value='fr'>France</option></select>"
    )
    recording.input("g", "on", isChecked: true, at: 1_000)
    recording.input("r", "on", isChecked: true, at: 2_000)
    recording.input("s", "fr", at: 3_000)
    #expect(
      recording.entries(.choice).map(\.text) == [
        "checked Gift", "chose Express", "chose “France” in Country",
      ])
  }

  @Test func enterInAFieldIsASubmit() {
    var recording = page("<form><input id='q' aria-label='Search'><button id='go'>Find</button></form>")
    recording.input("q", "kettle", at: 1_000)
    recording.click("go", x: 0, y: 0, at: 1_500)
    recording.load("https://shop.test/?q=kettle", "<h1>Kettles</h1>", at: 1_900)
    #expect(
      recording.entries(.submit).map(\.sentence) == [
        "submitted with Enter: button “Find” · → /?q=kettle (400 ms) [keyboard]"
      ])
    #expect(recording.entries(.click).isEmpty)
  }

  @Test func aPageThatFollowsTypingIsASubmit() {
    var recording = page("<input id='q' aria-label='Search'>")
    recording.input("q", "kettle", at: 1_000)
    recording.load("https://shop.test/?q=kettle", "<h1>Kettles</h1>", at: 1_900)
    let submit = recording.entries(.submit).first
    #expect(submit?.text == "submitted textbox “Search”")
    #expect(submit?.flags.contains(.derived) == true)
    #expect(submit?.effect?.text == "→ /?q=kettle")
  }

  @Test func aClickOnALabelIsOneClick() {
    var recording = page("<label id='l'>Gift <input id='g' type='checkbox'></label>")
    recording.click("l", at: 1_000)
    recording.click("g", at: 1_001)
    recording.input("g", "on", isChecked: true, at: 1_002)
    #expect(recording.entries(.click).count == 1)
    #expect(recording.entries(.choice).map(\.text) == ["checked Gift"])
  }

  @Test func twoClicksAreADoubleClick() {
    var recording = page("<button id='b'>Open</button>")
    recording.click("b", at: 1_000)
    recording.click("b", at: 1_150)
    recording.interact(4, "b", at: 1_150)
    #expect(recording.entries(.click).map(\.text) == ["double-clicked button “Open”"])
    #expect(recording.entries(.click).first?.flags.contains(.double) == true)
  }

  @Test func theContextMenuIsARightClick() {
    var recording = page("<a id='a' href='/x'>Terms</a>")
    recording.interact(3, "a", at: 1_000)
    #expect(recording.entries(.click).map(\.text) == ["right-clicked link “Terms”"])
  }

  @Test func threeClicksNearAndSoonAreRage() {
    var recording = page("<button id='b'>Pay</button>")
    for click in 0..<5 { recording.click("b", x: 50 + click * 3, at: 1_000 + click * 400) }
    let rage = recording.entries(.rage)
    #expect(rage.map(\.text) == ["rage: 5 clicks on button “Pay”"])
    #expect(rage.first?.count == 5)
    #expect(rage.first?.flags == [.rage, .derived])
    #expect(recording.entries(.click).count { $0.flags.contains(.rage) } >= 3)
  }

  @Test func clicksThatAreFarOrLateAreNoRage() {
    var recording = page("<button id='b'>Pay</button>")
    for click in 0..<3 { recording.click("b", x: 50 + click * 31, at: 1_000 + click * 400) }
    for click in 0..<3 { recording.click("b", x: 900, at: 9_000 + click * 1_000) }
    #expect(recording.entries(.rage).isEmpty)
  }

  @Test func aThousandClicksOfOneRageAreFewLines() {
    var recording = page("<button id='b'>Pay</button>")
    for click in 0..<1_000 { recording.click("b", at: 1_000 + click * 10) }
    #expect(recording.entries(.rage).map(\.count) == [1_000])
    #expect(recording.entries(.click).count <= 20)
  }

  @Test func scrollsOfOneGestureAreOneLine() {
    var recording = page("<p>Long</p>")
    for step in 1...10 { recording.scroll(step * 100, at: 1_000 + step * 50) }
    recording.scroll(0, at: 9_000)
    #expect(
      recording.entries(.scroll).map(\.text) == ["scrolled down to 2.0 screens", "scrolled to the top"])
  }

  @Test func aTouchThatBecomesAClickIsATap() {
    var recording = page("<button id='b'>Pay</button>")
    recording.interact(7, "b", at: 1_000)
    recording.interact(9, "b", at: 1_080)
    recording.click("b", at: 1_090)
    #expect(recording.entries(.tap).map(\.text) == ["tapped button “Pay”"])
    #expect(recording.entries(.click).isEmpty)
  }
}

extension ActionTests {
  @Test func whatIsTypedIntoAnEditorIsOneLine() {
    var recording = MadeRecording()
    recording.load(
      "https://shop.test/", "<div id='e' contenteditable='true' aria-label='Message'>x</div>", at: 0)
    recording.click("e", at: 1_000)
    let text = (recording.ids["e"] ?? 0) + 1
    for (place, value) in ["H", "He", "Hey"].enumerated() {
      recording.mutate(texts: [["id": .integer(text), "value": .string(value)]], at: 2_000 + place * 100)
    }
    #expect(recording.entries(.input).map(\.text) == ["typed “Hey” into Message"])
  }
}
