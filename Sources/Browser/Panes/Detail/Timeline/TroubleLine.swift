import Recordings
import Terminal

/// What went wrong, how often and when: `3× TypeError: x is undefined   0:42.0 0:51.3`
struct TroubleLine {
  let line: DetailLine

  private static let countWidth = 5

  /// `moments`: at least the first one is shown, and more where they leave most of the line to the text.
  init(
    _ text: String, count: Int, _ moments: [String], _ role: Role, times: String, width: Int,
    opens: DetailLine.Opens? = nil
  ) {
    let number = (count > 1 ? "\(Amounts.short(count))\(times)" : "").leftPadded(to: Self.countWidth)
    let room = max(0, width - Self.countWidth - 1)
    var shown = moments.first ?? ""
    for moment in moments.dropFirst() where shown.columns + moment.columns < room / 3 {
      shown += " " + moment
    }
    let text = text.fitted(to: max(8, room - shown.columns - 2))
    let gap = String(repeating: " ", count: max(1, room - text.columns - shown.columns))
    line = DetailLine(
      [
        .init(text: number + " ", role: .strong), .init(text: text, role: role),
        .init(text: gap + shown, role: .dim),
      ], opens: opens)
  }
}
