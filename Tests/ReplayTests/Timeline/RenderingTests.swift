import Recordings
import Testing

@testable import Replay

@Suite struct RenderingTests {
  private var recording: MadeRecording {
    var recording = MadeRecording()
    recording.load(
      "https://shop.test/cart?id=77", "<input id='c' aria-label='Coupon'><button id='b'>Pay | *now*</button>",
      at: 0)
    recording.input("c", "SECRET10", at: 500)
    recording.click("b", at: 1_234)
    recording.console("error", "x is undefined", at: 1_300)
    return recording
  }

  @Test func linesAreSentences() {
    #expect(
      TimelineText.lines(of: recording.timeline) == [
        "0:00.0  # /cart?id=77 · 1.3 s",
        "0:00.5    typed “SECRET10” into Coupon",
        "0:01.2    clicked button “Pay | *now*” · error “x is undefined” (66 ms)",
        "0:01.3  ! x is undefined · 66 ms after the user clicked button “Pay | *now*”",
      ])
  }

  @Test func jsonHasWhatIsKnown() {
    let lines = TimelineJSON.lines(of: recording.timeline, TimelineFilter(kinds: [.click]))
    #expect(
      lines == [
        """
        {"t":1.234,"at":"2023-11-14T22:13:21.234Z","window":1,"kind":"click","page":"/cart?id=77",\
        "text":"clicked button “Pay | *now*”","target":{"role":"button","label":"Pay | *now*","tag":"button"},\
        "effect":"error “x is undefined”","reaction_ms":66}
        """
      ])
  }

  @Test func filtersKeepWhatFits() {
    let timeline = recording.timeline
    #expect(timeline.entries(TimelineFilter(from: 1, to: 1.25)).map(\.kind) == [.click])
    #expect(timeline.entries(TimelineFilter(window: 2)).isEmpty)
    #expect(timeline.entries(TimelineFilter(kinds: [.error])).count == 1)
  }

  @Test func evidenceHasNoValues() {
    let head = EvidenceHead(title: "Cart", facts: [("Person", "ann")], link: { "https://ph.test/r?t=\($0)" })
    let text = TimelineMarkdown.text(of: recording.timeline, head)
    #expect(text.contains("- Person: ann"))
    #expect(text.contains("typed 8 characters into Coupon"))
    #expect(text.contains("[0:01.2](https://ph.test/r?t=1) clicked button “Pay \\| \\*now\\*”"))
    #expect(text.contains("/cart?id=…"))
    #expect(!text.contains("SECRET10") && !text.contains("77"))
  }
}
