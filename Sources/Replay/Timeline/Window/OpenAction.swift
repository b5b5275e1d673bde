/// The last action of a window, while its effects are awaited.
struct OpenAction {
  var entry: Int
  var time: Int64
  var id: SnapshotNodeID
  /// A click on a field, or typing: that nothing follows is usual.
  var isField: Bool
  /// It looks as if it could be clicked.
  var isClickable: Bool
  /// A link or a button that may load a page.
  var mayLoad: Bool
  /// The line of this action is complete: PostHog would not call it dead any more.
  var isSettled = false
  /// When it loaded a page.
  var loaded: Int64?
}
