import Recordings
import Testing

@testable import Replay

@Suite struct OutlierTests {
  private static let day = 86_400_000

  private func session() -> MadeRecording {
    var recording = MadeRecording()
    recording.load("https://shop.test/", "<button id='b'>Pay</button>", at: 0)
    for second in 1...20 { recording.click("b", x: second * 40, at: second * 2_000) }
    return recording
  }

  @Test(arguments: [-MadeRecording.start, -3 * day, 200 * day, 8_000_000_000_000_000])
  func `A few events days away stretch nothing`(time: Int) {
    var recording = session()
    recording.console("error", "late", at: time)
    recording.scroll(50, at: time + 100)
    let timeline = recording.timeline
    #expect(timeline.duration == 40_000)
    #expect(timeline.outliers == 2)
    #expect(timeline.outlierSentence?.hasPrefix("2 events have times far from the rest.") == true)
    #expect(!timeline.entries.contains { $0.kind == .idle })
    #expect(timeline.entries.allSatisfy { (0...40_000).contains($0.offset) && ($0.duration ?? 0) <= 40_000 })
    #expect(timeline.entries.first { $0.kind == .error }?.flags.contains(.outlier) == true)
    #expect(timeline.entries.filter { $0.kind == .click }.allSatisfy { !$0.flags.contains(.outlier) })
    #expect(timeline.lanes(cells: 10).activity.allSatisfy { $0 > 0 })
    #expect(TimelineText.lines(of: timeline).contains { $0.contains("late") && $0.hasSuffix("[outlier]") })
  }

  @Test func `A click that only a wrong time follows is not called dead`() {
    var recording = session()
    recording.scroll(50, at: 30 * Self.day)
    #expect(recording.entries(.click).last?.effect == nil)
    #expect(recording.entries(.dead).allSatisfy { $0.offset < 40_000 })
  }

  @Test func `Bounds of the listing decide, with an hour of margin`() {
    var recording = session()
    recording.console("error", "hours before", at: -5 * 3_600_000)
    recording.console("error", "soon after", at: 90_000)
    var (reader, builder) = (recording.reader, TimelineBuilder())
    let start = Int64(MadeRecording.start)
    builder.bounds = start...(start + 40_000)
    builder.indexChanged(reader.updateIndex())
    builder.advance(in: reader)
    let timeline = builder.timeline(of: reader.index)
    #expect(timeline.outliers == 1)
    #expect(timeline.duration == 90_000)
  }

  @Test func `Bounds that most events contradict are not used`() {
    let recording = session()
    for bounds in [0...1, Int64.min...Int64.min + 1, Int64.max - 1...Int64.max] {
      var (reader, builder) = (recording.reader, TimelineBuilder())
      builder.bounds = bounds
      builder.indexChanged(reader.updateIndex())
      builder.advance(in: reader)
      #expect(builder.timeline(of: reader.index).duration == 40_000)
    }
  }

  @Test func `A session in two halves keeps both`() {
    var recording = session()
    for second in 1...20 { recording.click("b", x: second * 40, at: Self.day + second * 2_000) }
    let timeline = recording.timeline
    #expect(timeline.outliers == 0)
    #expect(timeline.duration == Self.day + 40_000)
    #expect(timeline.outlierSentence == nil)
  }
}
