import Recordings
import Terminal
import Wording

/// The Timeline tab before a timeline is there: the Overview's head, and how it comes.
struct UnreadTimelineTab {
  let overview: OverviewTab
  /// Nil where nobody asked for it.
  let record: TimelineRecord?
  let state: BrowserState
  let width: Int

  var lines: [DetailLine] {
    let summary = overview.summary
    return Array(summary.prefix(1)) + evidence + Array(summary.dropFirst()) + [DetailLine()] + invitation
  }

  private var evidence: [DetailLine] {
    guard let evidence = state.evidence[overview.recording.id] else { return [] }
    return EvidenceLines(
      evidence: evidence, recording: overview.recording, times: state.settings.shapes.times, width: width
    ).lines
  }

  private var invitation: [DetailLine] {
    guard let record else {
      let sentence: Sentence =
        state.focus == .detail
        ? "\(key: .pane(.open)) reads what happened; \(key: .timeline(.nextTrouble)) goes to the first trouble."
        : "\(key: .timeline(.nextTrouble)) reads what happened, and goes to the first trouble."
      return sentence.text(state.settings.keyMap).wrapped(to: width).map {
        DetailLine($0, .hint, opens: .readTimeline)
      }
    }
    if case .failed(let failure) = record.reading {
      let wording = state.failureWording
      let advice = wording.advice(failure).text(state.settings.keyMap)
      return "What happened is not known. \(wording.what(failure)) \(advice)".wrapped(to: width).map {
        DetailLine($0, .warning, opens: .readTimeline)
      }
    }
    if record.reading == .ended {
      return "Nothing is recorded: the recording is too new, or has expired.".wrapped(to: width).map {
        DetailLine($0, .warning, opens: .readTimeline)
      }
    }
    return TimelineHead(
      recording: overview.recording, record: record, selection: .usual, clock: .elapsed,
      settings: state.settings, now: state.now, width: width
    ).notes
  }
}
