import Recordings
import Testing

@testable import Replay

@Suite struct AnalyticsTests {
  private func shop() -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/cart", "<button id='b'>Pay</button><p id='p'>Sum</p>", at: 0)
    return recording
  }

  private func event(
    _ name: String, at time: Int, _ text: String? = nil, window: String? = "w1", page: String? = nil
  ) -> AnalyticsEvent {
    AnalyticsEvent(
      name: name, time: Int64(MadeRecording.start + time), window: window, page: page, text: text)
  }

  private func timeline(_ recording: MadeRecording, _ events: AnalyticsEvent...) -> Timeline {
    var (reader, builder) = (recording.reader, TimelineBuilder())
    builder.analytics = events
    builder.indexChanged(reader.updateIndex())
    builder.advance(in: reader)
    return builder.timeline(of: reader.index)
  }

  @Test func `An exception that the console shows is one line, marked as captured`() {
    var recording = shop()
    recording.console("error", "Uncaught TypeError: x is undefined", at: 1_000)
    let errors = timeline(recording, event("$exception", at: 1_400, "TypeError: x is undefined"))
      .entries.filter { $0.kind == .error }
    #expect(errors.map(\.text) == ["Uncaught TypeError: x is undefined"])
    #expect(errors.map(\.count) == [1])
    #expect(errors.first?.flags == [.exception])
    #expect(errors.first?.sentence.hasSuffix("[exception]") == true)
  }

  @Test(arguments: [(8_000, "TypeError: x is undefined"), (1_200, "RangeError: other things failed")])
  func `An exception of another time or text is an error of its own`(time: Int, text: String) {
    var recording = shop()
    recording.console("error", "TypeError: x is undefined", at: 1_000)
    recording.click("b", at: 1_100)
    recording.scroll(9, at: 30_000)
    let errors = timeline(
      recording, event("$exception", at: time, text, page: "https://shop.test/cart?token=s3cret&a=1")
    ).entries.filter { $0.kind == .error }
    #expect(errors.map(\.text) == ["TypeError: x is undefined", text])
    #expect(errors.last?.flags == [.exception, .analytics])
    #expect(errors.last?.page == "/cart?token=…&a=1")
    #expect(errors.last?.cause?.text == "clicked button “Pay”")
  }

  @Test func `Pages and clicks that the snapshots show are no lines`() {
    var recording = shop()
    recording.click("b", at: 1_000)
    let told = recording.timeline.entries
    let merged = timeline(
      recording, event("$pageview", at: 20, page: "https://shop.test/cart"),
      event("$autocapture", at: 1_000, "Pay"), event("$pageleave", at: 2_000), event("$web_vitals", at: 500))
    #expect(merged.entries == told)
  }

  @Test func `A page that the snapshots do not show is a line`() {
    var recording = shop()
    recording.scroll(9, at: 99_000)
    let pages = timeline(
      recording, event("$pageview", at: 50_000, page: "https://shop.test/pay?card=1&code=s3cret")
    ).entries.filter { $0.kind == .page }
    #expect(pages.map(\.text) == ["/cart", "/pay?card=1&code=…"])
  }

  @Test func `Rage and dead clicks that PostHog counted are no longer derived`() {
    var recording = shop()
    for click in 0..<3 { recording.click("b", at: 1_000 + click * 400) }
    recording.click("b", x: 400, at: 20_000)
    recording.scroll(50, at: 29_000)
    let merged = timeline(
      recording, event("$rageclick", at: 1_810, "Pay"), event("$dead_click", at: 20_010, "Pay"))
    #expect(merged.entries.filter { $0.kind == .rage }.map(\.flags) == [[.rage]])
    #expect(merged.entries.last { $0.kind == .dead }?.flags == [.dead])
  }

  @Test func `Rage and dead clicks that the snapshots do not show are lines`() {
    var recording = shop()
    recording.click("b", at: 5_000)
    recording.add("<i>Paid in full</i>", to: "p", at: 5_100)
    recording.scroll(50, at: 29_000)
    let merged = timeline(recording, event("$rageclick", at: 900, "Sum"), event("$dead_click", at: 5_010))
    #expect(merged.entries.filter { $0.kind == .rage }.map(\.text) == ["rage clicks on “Sum”"])
    #expect(merged.entries.filter { $0.kind == .dead }.map(\.text) == ["dead click on button “Pay”"])
  }

  @Test func `Events of the product are lines by their name, in the window that they name`() {
    var recording = shop()
    recording.window = "w2"
    recording.load("https://shop.test/help", "<p>Help</p>", at: 3_000)
    recording.custom("help opened", at: 3_100)
    let custom = timeline(
      recording, event("checkout\u{1B}[2J failed", at: 3_500, window: "w2"),
      event("help opened", at: 3_200, window: "w2")
    ).entries.filter { $0.kind == .custom }
    #expect(custom.map(\.text) == ["help opened", "checkout[2J failed"])
    #expect(custom.map(\.window) == [2, 2])
    #expect(custom.last?.page == "/help")
  }

  @Test func `Times and texts of strangers do no harm`() {
    let recording = shop()
    let long = String(repeating: "x\n", count: 100_000)
    let merged = timeline(
      recording, AnalyticsEvent(name: "$exception", time: .max, text: long),
      AnalyticsEvent(name: "$rageclick", time: .min), event("$exception", at: 40, long),
      AnalyticsEvent(name: long, time: 0, page: long))
    #expect(merged.duration == 0)
    #expect(merged.entries.allSatisfy { $0.text.count <= 241 && $0.offset == 0 })
  }
}
