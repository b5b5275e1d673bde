/// How a key moves through a list.
package enum Movement: Hashable, Sendable {
  case by(Int)
  case halfPages(Int)
  case pages(Int)
  case first, last
  case screenTop, screenMiddle, screenBottom
  case centre, cursorToTop, cursorToBottom

  /// Whether rows stay visible beyond the cursor; the keys that name an edge go to that edge.
  var keepsMargin: Bool {
    switch self {
    case .by, .halfPages, .pages: true
    case .first, .last, .screenTop, .screenMiddle, .screenBottom, .centre, .cursorToTop, .cursorToBottom:
      false
    }
  }
}
