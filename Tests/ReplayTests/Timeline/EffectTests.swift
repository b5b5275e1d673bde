import Recordings
import Testing

@testable import Replay

@Suite struct EffectTests {
  private let form =
    "<form><input id='mail' type='email' placeholder='E-mail'><button id='go'>Sign up</button></form>"

  private func shop(_ html: String = "<main id='main'><button id='pay'>Pay</button></main>") -> MadeRecording
  {
    var recording = MadeRecording()
    recording.load("https://shop.test/cart", html, at: 0)
    return recording
  }

  @Test func aClickThatLoadsAPageTellsItsPath() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.load("https://shop.test/done?order=7", "<h1>Thanks</h1>", at: 1_640)
    let click = recording.entries(.click).first
    #expect(click?.effect?.text == "→ /done?order=7")
    #expect(click?.reaction == 640)
    #expect(recording.entries(.page).map(\.text) == ["/cart", "/done?order=7"])
  }

  @Test func anAddressThatAScriptChangesIsAPage() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.custom("$url_changed", ["href": "https://shop.test/#/checkout"], at: 1_050)
    #expect(recording.entries(.click).first?.effect?.text == "→ /#/checkout")
  }

  @Test func aFormPostWithErrorsIsTheSamePageAgain() {
    var recording = shop(form)
    recording.click("go", at: 2_000)
    recording.load(
      "https://shop.test/cart", "<p class='errornote'>Please correct the error below.</p>" + form, at: 2_400)
    let click = recording.entries(.click).first
    #expect(click?.effect?.text == "same page again: “Please correct the error below.”")
    #expect(click?.flags.contains(.submit) == true)
    #expect(recording.entries(.alert).map(\.text) == ["Please correct the error below."])
    #expect(recording.entries(.page).last?.flags.contains(.again) == true)
  }

  @Test func `A form that was saved is the same page again with its message`() {
    var recording = shop(form)
    recording.click("go", at: 2_000)
    recording.load(
      "https://shop.test/cart", "<ul><li class='success'>All changes saved.</li></ul>" + form, at: 2_400)
    recording.click("go", at: 9_000)
    recording.load(
      "https://shop.test/cart", "<ul><li class='success'>All changes saved.</li></ul>" + form, at: 9_400)
    #expect(
      recording.entries(.click).map { $0.effect?.text } == [
        "same page again: “All changes saved.”", "same page again",
      ])
    #expect(recording.entries(.alert).isEmpty)
  }

  @Test func anErrorOfAFieldNamesTheField() {
    let row =
      "<div class='row'><ul class='errorlist'><li>Required.</li></ul><label for='n'>Name:</label><input id='n'></div>"
    var recording = shop(form)
    recording.click("go", at: 2_000)
    recording.load("https://shop.test/cart", row + form, at: 2_400)
    #expect(recording.entries(.alert).map(\.text) == ["Name: Required."])
  }

  @Test func aSnapshotThatComesByItselfIsNoPage() {
    var recording = shop()
    recording.click("pay", at: 299_000)
    recording.meta("https://shop.test/cart", at: 300_000)
    var same = MadeRecording()
    same.snapshot("<main id='main'><button id='pay'>Pay</button></main>", at: 300_000)
    recording.raw(String(same.lines[0].dropFirst("[\"w1\",".count).dropLast()))
    #expect(recording.entries(.page).count == 1)
  }

  @Test func aDialogIsNamedByItsHeading() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.add("<div role='dialog'><h2>Choose a card</h2><p>Visa</p></div>", to: "main", at: 1_090)
    #expect(recording.entries(.click).first?.effect?.text == "dialog “Choose a card”")
  }

  @Test func aTextThatAppearsIsTheEffect() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.add("<p>Saved for later</p>", to: "main", at: 1_200)
    let click = recording.entries(.click).first
    #expect(click?.effect?.text == "“Saved for later” appeared")
    #expect(click?.reaction == 200)
  }

  @Test func whatChangesByItselfIsNoEffect() {
    var recording = shop("<main><button id='pay'>Pay</button></main><p id='clock'>10 o’clock</p>")
    for second in 1...8 { recording.add("<i>tick tock</i>", to: "clock", at: second * 1_000) }
    recording.click("pay", at: 8_200)
    recording.add("<i>tick tock</i>", to: "clock", at: 9_000)
    recording.scroll(10, at: 20_000)
    #expect(recording.entries(.click).first?.effect?.kind == .nothing)
    #expect(recording.entries(.dead).count == 1)
  }

  @Test func aRequestIsTheEffectWhereNothingElseIsSeen() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.request(
      [
        "name": "https://shop.test/api/pay", "entryType": "resource", "initiatorType": "fetch",
        "method": "POST",
        "status": 500, "duration": 120, "timestamp": .integer(MadeRecording.start + 1_020),
      ], at: 1_200)
    let click = recording.entries(.click).first
    #expect(click?.effect?.text == "POST /api/pay 500")
    let request = recording.entries(.request).first
    #expect(request?.cause?.sentence == "20 ms after the user clicked button “Pay”")
    #expect(request?.isTrouble == true)
  }

  @Test func anErrorTellsWhatLedToIt() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.console("error", "x is undefined", at: 1_035)
    let error = recording.entries(.error).first
    #expect(error?.text == "x is undefined")
    #expect(error?.cause?.sentence == "35 ms after the user clicked button “Pay”")
    #expect(error?.trace == "run (app.js:1:2)")
    #expect(recording.entries(.click).first?.effect?.text == "error “x is undefined”")
  }

  @Test func aTextThatTellsOfAFailureAfterAnActionIsAnAlert() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.add("<div>Sorry, something went wrong.</div>", to: "main", at: 1_900)
    #expect(recording.entries(.alert).map(\.text) == ["Sorry, something went wrong."])
    #expect(recording.entries(.click).first?.effect?.text == "“Sorry, something went wrong.”")
  }

  @Test func aFieldThatIsMarkedInvalidTellsItsMessage() {
    var recording = shop(
      "<input id='mail' aria-label='E-mail' aria-describedby='hint'><p id='hint'>Enter an address.</p>")
    recording.set("aria-invalid", of: "mail", to: "true", at: 1_000)
    #expect(recording.entries(.alert).map(\.text) == ["Enter an address."])
  }

  @Test func aClickThatNothingFollowsIsDead() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    recording.scroll(50, at: 9_000)
    #expect(recording.entries(.click).first?.effect?.text == "nothing")
    let dead = recording.entries(.dead).first
    #expect(dead?.flags == [.dead, .derived])
    #expect(dead?.text == "dead click on button “Pay”: nothing followed")
  }

  @Test func theLastClickOfARecordingMayHaveHadAnEffect() {
    var recording = shop()
    recording.click("pay", at: 1_000)
    #expect(recording.entries(.click).first?.effect == nil)
    #expect(recording.entries(.dead).isEmpty)
  }
}
