import Recordings
import Replay

/// A timeline is the same however its body was cut, its lines are in order and within the recording, and all that
/// is made of it is clean and bounded. The first byte says where the body is cut.
func readTimeline(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let body = Array(bytes.dropFirst())
  let place = Int(first) * body.count / 256
  let (whole, reader) = timeline([body])
  let (cut, _) = timeline([Array(body[..<place]), Array(body[place...])])
  precondition(whole == cut, "the timeline depends on the cut")
  for (entry, next) in zip(whole.entries, whole.entries.dropFirst()) {
    precondition(entry.offset <= next.offset && entry.time <= next.time, "lines are not in order")
  }
  precondition(
    whole.entries.allSatisfy { 0...whole.duration ~= $0.offset }, "a line is outside of the recording")
  write(whole)
  for entry in whole.entries.prefix(20) { unfold(entry, reader) }
}

private func timeline(_ chunks: [[UInt8]]) -> (Timeline, SnapshotReader) {
  var limits = SnapshotLimits()
  limits.openedAllowance = 64 << 20
  var (reader, builder) = (SnapshotReader(limits: limits), TimelineBuilder(snapshotLimits: limits))
  builder.analytics = analytics(chunks.first?.first ?? 0)
  for chunk in chunks {
    reader.append(chunk)
    builder.indexChanged(reader.updateIndex())
    while !builder.advance(in: reader, atMost: 3) {}
  }
  reader.endBody()
  builder.indexChanged(reader.updateIndex())
  builder.advance(in: reader)
  return (builder.timeline(of: reader.index), reader)
}

/// Times around those of the corpus, and beyond all.
private func analytics(_ byte: UInt8) -> [AnalyticsEvent] {
  ["$exception", "$rageclick", "$dead_click", "$pageview", "paid"].flatMap { name in
    [1_700_000_000_000, Int64.min, Int64.max].map {
      AnalyticsEvent(
        name: name, time: $0, window: "w1", page: "https://shop.test/x?token=1", text: "x is undefined")
    }
  }
}

private func write(_ timeline: Timeline) {
  let all = TimelineFilter(kinds: Set(TimelineKind.allCases))
  let texts =
    TimelineText.lines(of: timeline, all) + TimelineJSON.lines(of: timeline, all)
    + TimelineMarkdown.text(of: timeline, EvidenceHead(title: "x")).split(separator: "\n").map(String.init)
  precondition(texts.allSatisfy(isClean), "a line is not clean")
  _ = (timeline.story(), timeline.troubles, timeline.outlierSentence)
  let lanes = timeline.lanes(cells: 24)
  precondition(lanes.activity.allSatisfy { 0...8 ~= $0 }, "a lane is fuller than full")
  precondition(RecordingEvidence(timeline: timeline).moments.count <= 1_000, "too much evidence")
}

private func unfold(_ entry: TimelineEntry, _ reader: SnapshotReader) {
  let lines = TimelineDetail.text(of: entry, in: reader)
  precondition(lines.count <= 2_100, "a detail has too many lines")
  precondition(lines.allSatisfy { isClean($0.text) }, "a detail is not clean")
}

private func isClean(_ text: String) -> Bool {
  text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F ~= $0.value) && $0 != "\u{202E}" }
}
