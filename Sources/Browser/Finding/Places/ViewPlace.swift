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
    guard let last = back.popLast() else { return nil }
    forward.append(place)
    return last
  }

  mutating func goForward(from place: ViewPlace) -> ViewPlace? {
    guard let next = forward.popLast() else { return nil }
    back.append(place)
    return next
  }

  /// A place is to be found under another name.
  mutating func rename(_ old: ViewID, to new: ViewID) {
    for index in back.indices where back[index].view == old { back[index].view = new }
    for index in forward.indices where forward[index].view == old { forward[index].view = new }
  }
}
