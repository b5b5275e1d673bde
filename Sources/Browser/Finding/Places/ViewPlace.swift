package import Recordings

/// What the recordings pane shows: a view, and what is asked of it in place of what it asks by itself.
package struct ViewPlace: Hashable, Sendable {
  package var view: ViewID
  /// nil: the view's own.
  package var filter: FilterLine?

  package init(_ view: ViewID, _ filter: FilterLine? = nil) {
    self.view = view
    self.filter = filter
  }
}

/// The places looked at one after the other, for going back and forth. Each keeps its rows, cursor and scroll.
package struct PlaceHistory: Hashable, Sendable {
  private static let most = 64

  private(set) var back: [ViewPlace] = []
  private(set) var forward: [ViewPlace] = []

  mutating func left(_ place: ViewPlace) {
    back.append(place)
    if back.count > Self.most { back.removeFirst() }
    forward = []
  }

  mutating func goBack(from place: ViewPlace) -> ViewPlace? {
    while let last = back.popLast() {
      // A place that was renamed to the one before it is no step.
      guard last != place else { continue }
      forward.append(place)
      return last
    }
    return nil
  }

  mutating func goForward(from place: ViewPlace) -> ViewPlace? {
    while let next = forward.popLast() {
      guard next != place else { continue }
      back.append(place)
      return next
    }
    return nil
  }

  /// There is no such view any more.
  mutating func forget(_ view: ViewID) {
    back.removeAll { $0.view == view }
    forward.removeAll { $0.view == view }
  }

  /// A place is to be found under another name.
  mutating func rename(_ old: ViewID, to new: ViewID) {
    for index in back.indices where back[index].view == old { back[index].view = new }
    for index in forward.indices where forward[index].view == old { forward[index].view = new }
  }
}
