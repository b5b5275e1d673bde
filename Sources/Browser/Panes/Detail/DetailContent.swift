import Recordings
import Terminal

/// The text of the detail's open tab for the row under the cursor, in lines as wide as the pane.
struct DetailContent {
  private enum Text {
    case lines([DetailLine])
    /// May be long: only what is asked for is made.
    case timeline(TimelineLines)
  }

  private let text: Text

  init(_ state: BrowserState) {
    let list = state.recordings.list
    if let rows = state.timelineRows {
      text = .timeline(TimelineLines(rows: rows, zone: state.settings.zone))
    } else {
      text = .lines(Self.lines(of: list.row(at: list.cursor.index), state, state.detailWidth))
    }
  }

  var count: Int {
    switch text {
    case .lines(let lines): lines.count
    case .timeline(let lines): lines.count
    }
  }

  subscript(index: Int) -> DetailLine {
    switch text {
    case .lines(let lines): lines[index]
    case .timeline(let lines): lines[index]
    }
  }

  /// What a search looks at.
  func searchText(_ index: Int) -> String {
    switch text {
    case .lines(let lines): lines[index].text
    case .timeline(let lines): lines.searchText(index)
    }
  }

  private static func lines(of row: RecordingRow?, _ state: BrowserState, _ width: Int) -> [DetailLine] {
    switch row {
    case nil: return [DetailLine("No recording under the cursor.", .dim)]
    case .recording(let row)?:
      let record = state.detail[row.id]
      let recording = (record.retrieved.value ?? record.cached).map { row.completed(by: $0) } ?? row
      return lines(of: recording, record, state, width)
    case .unreadable(let row)?:
      return [
        DetailLine("This row could not be read:", .error), DetailLine(row.reason, .error), DetailLine(),
      ]
        + row.raw.text.wrapped(to: width).prefix(200).map { DetailLine($0, .dim) }
    }
  }

  private static func lines(
    of recording: Recording, _ record: DetailRecord, _ state: BrowserState, _ width: Int
  ) -> [DetailLine] {
    let overview = OverviewTab(recording: recording, record: record, state: state, width: width)
    return switch state.detail.tab {
    case .timeline:
      UnreadTimelineTab(
        overview: overview, record: state.detail.timelines[recording.id], state: state, width: width
      ).lines
    case .overview: overview.lines
    case .person: PersonTab(person: recording.person, width: width).lines
    case .lists: ListsTab(record: record, state: state, width: width).lines
    case .raw:
      RawTab(
        raw: recording.raw, folded: state.detail.folded, width: width,
        ellipsis: state.settings.shapes.ellipsis
      ).lines
    }
  }
}

extension BrowserState {
  /// In columns; one is left for the cursor.
  var detailWidth: Int { max(10, layout.content(of: .detail).columns - 1) }
}

extension Recording {
  /// The list's row with what only the retrieve endpoint knows; the list alone has the activity score.
  func completed(by retrieved: Recording) -> Recording {
    var result = retrieved
    result.activityScore = retrieved.activityScore ?? activityScore
    result.ongoing = retrieved.ongoing ?? ongoing
    result.matchesFilters = matchesFilters
    // What the user did on this screen is newer than the answer.
    result.viewed = viewed
    return result
  }
}
