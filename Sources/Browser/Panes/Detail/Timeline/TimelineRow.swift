import Replay

/// A line of the Timeline tab.
enum TimelineRow: Hashable {
  /// Of the story, the troubles, the lanes, or a note.
  case head(DetailLine)
  /// An entry of the timeline, by its place.
  case entry(Int)
  /// What an unfolded entry tells.
  case unfolded(Int, TimelineDetailLine)

  /// Of the entry that it belongs to; nil outside the lines.
  var place: Int? {
    switch self {
    case .head: nil
    case .entry(let place), .unfolded(let place, _): place
    }
  }
}
