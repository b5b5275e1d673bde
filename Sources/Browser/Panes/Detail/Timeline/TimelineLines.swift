import Recordings
import Replay
import Terminal

/// The rows of the Timeline tab as text, made for those that are on the screen.
struct TimelineLines {
  let rows: TimelineRows
  let zone: Zone

  var count: Int { rows.rows.count }

  subscript(index: Int) -> DetailLine {
    switch rows.rows[index] {
    case .head(let line): line
    case .entry(let place): line(of: place)
    case .unfolded(let place, let line):
      DetailLine("  " + line.text, Self.role(of: line.style), opens: .timelineEntry(place))
    }
  }

  /// What a search looks at: cheaper than the line.
  func searchText(_ index: Int) -> String {
    switch rows.rows[index] {
    case .head(let line): line.text
    case .entry(let place): rows.basis?.record.document?.sentences[place] ?? ""
    case .unfolded(_, let line): line.text
    }
  }

  private func line(of place: Int) -> DetailLine {
    guard let basis = rows.basis, let document = basis.record.document else { return DetailLine() }
    let entry = document.entries[place]
    let isPage = entry.kind == .page || entry.kind == .screen
    var spans: [DetailLine.Span] = [
      .init(text: basis.clock.text(entry, zone).leftPadded(to: rows.clockWidth) + " ", role: .dim)
    ]
    if document.timeline.windowCount > 1 { spans.append(.init(text: "w\(entry.window) ", role: .dim)) }
    if !isPage { spans.append(.init(text: entry.isTrouble ? "! " : "  ", role: .error)) }
    let used = spans.map(\.text.columns).reduce(0, +)
    spans.append(
      .init(
        text: document.sentences[place].fitted(to: max(4, basis.width - used)), role: Self.role(of: entry)))
    return DetailLine(spans, opens: .timelineEntry(place))
  }

  private static func role(of style: TimelineDetailLine.Style) -> Role {
    switch style {
    case .title: .fieldName
    case .text: .text
    case .note: .dim
    }
  }

  static func role(of entry: TimelineEntry) -> Role {
    switch entry.kind {
    case .page, .screen: .group
    case .error: .error
    case .alert, .request: entry.isTrouble ? .error : entry.flags.contains(.slow) ? .warning : .text
    case .rage, .dead, .thrash: .warning
    case .console: entry.flags.contains(.warning) ? .warning : .dim
    case .click, .tap, .input, .choice, .submit, .paste: .text
    case .scroll, .idle, .hidden, .offline, .resize, .paused, .gap, .custom, .keyboard: .dim
    }
  }
}
