import Recordings
import Testing

@testable import Replay

@Suite struct UnseenActionTests {
  private func page(_ html: String) -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/", html, at: 0)
    return recording
  }

  @Test func `A click that a script makes after the user's is no line`() {
    var recording = page("<input id='q' aria-label='Search'><input id='s' type='checkbox' name='__s'>")
    recording.interact(5, "q", at: 990)
    recording.click("q", at: 1_000)
    recording.click("s", x: 0, y: 0, at: 1_003)
    recording.input("s", "on", isChecked: true, at: 1_003)
    #expect(recording.entries(.click, .choice).map(\.text) == ["clicked textbox “Search”"])
    #expect(recording.entries(.click).first?.effect?.kind == .change)
  }

  @Test func `A check box that a script checks for a click on its picture is a choice`() {
    var recording = page("<div id='d' onclick='x'>Gift</div><input id='s' type='checkbox' aria-label='Gift'>")
    recording.click("d", at: 1_000)
    recording.click("s", x: 0, y: 0, at: 1_003)
    recording.input("s", "on", isChecked: true, at: 1_003)
    #expect(recording.entries(.click, .choice).map(\.text) == ["clicked div “Gift”", "checked Gift"])
  }

  @Test func `Enter in a search field that a script answers is a submit of the field`() {
    var recording = page("<input id='q' aria-label='Search'><input id='s' type='checkbox' name='__s'>")
    recording.interact(5, "q", at: 900)
    recording.input("q", "kettle", at: 1_000)
    recording.click("s", x: 0, y: 0, at: 6_000)
    recording.input("s", "on", isChecked: false, at: 6_000)
    recording.load("https://shop.test/kettles", "<h1>Kettles</h1>", at: 7_100)
    #expect(recording.entries(.click, .choice).isEmpty)
    let submit = recording.entries(.submit).first
    #expect(submit?.text == "submitted textbox “Search”")
    #expect(submit?.offset == 6_000 && submit?.reaction == 1_100)
    #expect(submit?.effect?.text == "→ /kettles")
  }

  @Test func `The keyboard presses what has the focus`() {
    var recording = page("<button id='b' type='button'>Add</button>")
    recording.interact(5, "b", at: 900)
    recording.click("b", x: 0, y: 0, at: 1_000)
    #expect(recording.entries(.click).map(\.text) == ["clicked button “Add”"])
    #expect(recording.entries(.click).first?.flags.contains(.keyboard) == true)
  }

  @Test func `A submit by Enter is that of the field that has the focus`() {
    var recording = page(
      "<input id='u' aria-label='User'><input id='p' type='password' aria-label='Password'>")
    recording.interact(5, "u", at: 900)
    recording.input("u", "ann", at: 1_000)
    recording.interact(5, "p", at: 1_500)
    recording.load("https://shop.test/home", "<h1>Home</h1>", at: 3_000)
    #expect(recording.entries(.submit).map(\.text) == ["submitted textbox “Password”"])
  }

  @Test func `A button that went down before a page came was clicked`() {
    var recording = page("<a id='a' href='https://shop.test/terms'>Terms</a>")
    recording.interact(1, "a", at: 1_000)
    recording.load("https://shop.test/terms", "<h1>Terms</h1>", at: 1_900)
    let click = recording.entries(.click).first
    #expect(click?.text == "clicked link “Terms”")
    #expect(click?.flags == .derived)
    #expect(click?.effect?.text == "→ /terms" && click?.reaction == 900)
  }

  @Test func `A link that leads elsewhere, or a click that came, is not made up`() {
    var elsewhere = page("<a id='a' href='/other'>Other</a>")
    elsewhere.interact(1, "a", at: 1_000)
    elsewhere.load("https://shop.test/terms", "<h1>Terms</h1>", at: 1_900)
    #expect(elsewhere.entries(.click).isEmpty)
    var clicked = page("<a id='a' href='/terms'>Terms</a>")
    clicked.interact(1, "a", at: 1_000)
    clicked.click("a", at: 1_090)
    clicked.load("https://shop.test/terms", "<h1>Terms</h1>", at: 1_900)
    #expect(clicked.entries(.click).map(\.offset) == [1_090])
  }

  @Test func `A click before a rage at another place is no part of it`() {
    var recording = page("<button id='b'>Pay</button><p id='p'>Sum</p>")
    recording.click("p", x: 500, at: 1_000)
    for click in 0..<4 { recording.click("b", at: 3_000 + click * 200) }
    recording.interact(4, "b", at: 3_210)
    let clicks = recording.entries(.click)
    #expect(clicks.first?.flags.contains(.rage) == false)
    #expect(clicks.dropFirst().allSatisfy { $0.flags.contains(.rage) })
  }

  @Test func `A scroll there and back tells how far it went`() {
    var recording = page("<p>Long</p>")
    for (place, y) in [400, 900, 0].enumerated() { recording.scroll(y, at: 1_000 + place * 300) }
    for (place, y) in [700, 1_500, 1_000].enumerated() { recording.scroll(y, at: 9_000 + place * 300) }
    #expect(
      recording.entries(.scroll).map(\.text) == [
        "scrolled down to 1.8 screens and back to the top",
        "scrolled down to 3.0 screens and back up to 2.0 screens",
      ])
  }
}
