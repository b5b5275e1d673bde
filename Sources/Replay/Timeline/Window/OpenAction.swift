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

/// Where changes go on by themselves: places that changed without an action, with their last time.
struct AmbientChanges {
  private var times: [SnapshotNodeID: Int64] = [:]

  mutating func note(_ place: SnapshotNodeID, _ time: Int64) {
    if times.count > 2_000 { times.removeAll(keepingCapacity: true) }
    times[place] = time
  }

  func isAmbient(_ place: SnapshotNodeID, before time: Int64, within pause: Int64) -> Bool {
    times[place].map { time - $0 <= pause } ?? false
  }

  mutating func removeAll() { times.removeAll(keepingCapacity: true) }
}
