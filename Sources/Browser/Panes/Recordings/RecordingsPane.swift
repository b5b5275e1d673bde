package import Recordings

/// The middle pane: one view's rows, and the lists of the views looked at before.
package struct RecordingsPane: Hashable, Sendable {
  package private(set) var view: ViewID = .all
  package var list = RecordingList()
  private var others: [ViewID: RecordingList] = [:]
  private var order: [ViewID] = []
  private static let kept = 16

  package init() {}

  /// Opens a view; its rows come back as they were left.
  package mutating func open(_ id: ViewID) {
    guard id != view else { return }
    var left = list
    // An answer under way belongs to the view it was asked for; coming back asks again.
    if left.load.isLoading { left.load = .idle }
    if left.pageLoad.isLoading { left.pageLoad = .idle }
    left.dropRange()
    others[view] = left
    order.removeAll { $0 == view }
    order.append(view)
    if order.count > Self.kept { others[order.removeFirst()] = nil }
    list = others.removeValue(forKey: id) ?? RecordingList()
    view = id
  }

  /// Changes the list of a view, open or kept; nothing where it is neither.
  package mutating func change(_ id: ViewID, _ change: (inout RecordingList) -> Void) {
    if id == view { return change(&list) }
    if var kept = others[id] {
      change(&kept)
      others[id] = kept
    }
  }

  /// Changes a recording wherever it is shown.
  package mutating func update(_ id: RecordingID, _ change: (inout Recording) -> Void) {
    list.update(id, change)
    for view in others.keys { others[view]?.update(id, change) }
  }

  /// A recording is gone from everywhere.
  package mutating func forget(_ id: RecordingID, height: Int) {
    _ = list.remove(id, height: height)
    for view in others.keys { _ = others[view]?.remove(id, height: height) }
  }

  /// The same view under the id that the server gave it.
  package mutating func rename(_ old: ViewID, to new: ViewID) {
    if view == old { view = new }
    if let kept = others.removeValue(forKey: old) { others[new] = kept }
    order = order.map { $0 == old ? new : $0 }
  }

  /// The rows of another view are no longer what the server has: it is asked when the view is opened.
  package mutating func expire(_ id: ViewID) { others[id]?.load = .idle }
}
