import Browser
import Recordings
import TestSupport
import Testing

@Suite("Handing over")
struct HandOverTests {
  @Test func `o opens the web app's page of the recording, the id percent-encoded`() {
    var tester = StoreTester.running(recordings: [.sample(1) { $0 = Recording(id: RecordingID("a b?é&c#%")) }]
    )
    let link = "https://us.posthog.com/project/48213/replay/a%20b%3F%C3%A9%26c%23%25"
    #expect(tester.type("o") == [.handOver(.browser(link: link))])
    tester.play(.handedOver(.browser(link: link), .done))
    #expect(tester.status == "[ok] opened \(link)")
    tester.play(.handedOver(.browser(link: link), .noBrowser))
    #expect(tester.status == "[no] no browser here (yu copies the link): \(link)")
  }

  @Test func `An opener that opens nothing is named, with how it ended`() {
    var tester = StoreTester.running()
    let link = HandOver.browser(link: "https://example.test")
    tester.play(.handedOver(link, .browserMissing("firefox")))
    #expect(
      tester.status
        == "[no] BROWSER: there is no program firefox (yu copies the link): https://example.test")
    tester.play(.handedOver(link, .browserFailed("xdg-open", status: 3)))
    #expect(tester.status == "[no] xdg-open ended with 3 (yu copies the link): https://example.test")
  }

  @Test func `What a tmux or screen has to be told is said, and nothing is claimed that nobody knows`() {
    var tester = StoreTester.running()
    func status(_ outcome: HandOverOutcome) -> String {
      tester.play(.handedOver(.clipboard(what: "id", text: "rec-1"), outcome))
      return tester.status
    }
    #expect(
      status(.copied(.screen))
        == "[ok] copied the id through screen (a tmux around it needs: tmux set -s set-clipboard on): rec-1")
    #expect(status(.copied(.tmux(nil))) == "[ok] copied the id through tmux: rec-1")
    #expect(
      status(.copied(.tmux(.terminalFeature))).hasPrefix("[--] the id is in tmux's buffer; if the terminal"))
    #expect(status(.copied(.tmuxBetween)).hasPrefix("[--] sent the id; the tmux on the way needs:"))
    #expect(status(.clipboardFailed("tmux")) == "[no] id: not copied, tmux did not take it")
  }

  @Test func `yy, yu, yp and yj copy id, link, distinct id and JSON`() {
    var tester = StoreTester.running(recordings: [.sample(1)])
    let texts = ["yy", "yu", "yp", "yj"].map { keys in tester.type(keys) }
    #expect(
      texts == [
        [.handOver(.clipboard(what: "id", text: "rec-1"))],
        [.handOver(.clipboard(what: "link", text: "https://us.posthog.com/project/48213/replay/rec-1"))],
        [.handOver(.clipboard(what: "distinct id", text: "user-1"))],
        [.handOver(.clipboard(what: "JSON", text: #"{"id":"rec-1","distinct_id":"user-1"}"#))],
      ])
  }

  @Test func `Marked rows are copied together, one a line; what lacks an id is left out`() {
    var tester = StoreTester.running(recordings: [.sample(1), .sample(2) { $0.distinctID = nil }, .sample(3)])
    tester.type("*")
    guard case .handOver(.clipboard(_, let ids))? = tester.type("yy").first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(ids == "rec-1\nrec-2\nrec-3")
  }

  @Test func `What is copied holds no control characters: it may be pasted at a shell`() {
    var tester = StoreTester.running(recordings: [
      .sample(1) { $0.distinctID = "a\r\nrm -rf ~\u{1B}]52;c;x\u{07}\u{9B}" }
    ])
    #expect(tester.type("yp") == [.handOver(.clipboard(what: "distinct id", text: "arm -rf ~]52;c;x"))])
  }

  @Test func `Where there is nothing to copy, the status line says so`() {
    var tester = StoreTester.running(
      recordings: [
        .sample(1) {
          $0.distinctID = nil; $0.person = RecordingPerson()
        }
      ])
    #expect(tester.type("yp").isEmpty)
    #expect(tester.status == "[--] there is no distinct id to copy")
  }

  @Test func `What a terminal's clipboard cannot take is not claimed as copied`() {
    var tester = StoreTester.running()
    tester.play(.handedOver(.clipboard(what: "JSON", text: "…"), .tooLarge(limit: 74_994)))
    #expect(tester.status.hasPrefix("[no] JSON: more than the 74 kB"))
  }
}
