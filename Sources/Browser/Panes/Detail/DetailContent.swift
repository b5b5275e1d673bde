import Recordings
import Terminal

/// The text of the detail's open tab for the row under the cursor, in lines as wide as the pane.
struct DetailContent {
  let lines: [DetailLine]

  init(_ state: BrowserState) {
    let width = max(10, state.layout.content(of: .detail).columns - 1)
    let list = state.recordings.list
    guard let row = list.row(at: list.cursor.index) else {
      lines = [DetailLine("No recording under the cursor.", .dim)]
      return
    }
    switch row {
    case .recording(let row):
      let record = state.detail[row.id]
      let recording = (record.retrieved.value ?? record.cached).map { row.completed(by: $0) } ?? row
      lines = Self.lines(of: recording, record, state, width)
    case .unreadable(let row):
      lines =
        [DetailLine("This row could not be read:", .error), DetailLine(row.reason, .error), DetailLine()]
        + row.raw.text.wrapped(to: width).prefix(200).map { DetailLine($0, .dim) }
    }
  }

  private static func lines(
    of recording: Recording, _ record: DetailRecord, _ state: BrowserState, _ width: Int
  ) -> [DetailLine] {
    switch state.detail.tab {
    case .overview: OverviewTab(recording: recording, record: record, state: state, width: width).lines
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
