import Recordings

/// One line of the detail's text.
struct DetailLine: Hashable {
  struct Span: Hashable {
    var text: String
    var role: Role
  }

  enum Opens: Hashable {
    case fold(path: String)
    case playlist(PlaylistID)
    /// Reads the timeline.
    case readTimeline
    /// An entry of the timeline, by its place; it is gone to.
    case moment(Int)
    /// The same; it is folded or unfolded.
    case timelineEntry(Int)
  }

  var spans: [Span]
  var opens: Opens?

  init(_ spans: [Span], opens: Opens? = nil) {
    self.spans = spans
    self.opens = opens
  }

  init(_ text: String = "", _ role: Role = .text, opens: Opens? = nil) {
    self.init([Span(text: text, role: role)], opens: opens)
  }

  var text: String { spans.map(\.text).joined() }
}
