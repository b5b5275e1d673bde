/// The history of views, for going back and forward. Each keeps its rows, cursor and scroll position.
package struct LocationHistory: Hashable, Sendable {
  private static let most = 64

  private(set) var back: [Location] = []
  private(set) var forward: [Location] = []

  mutating func left(_ location: Location) {
    back.append(location)
    if back.count > Self.most { back.removeFirst() }
    forward = []
  }

  mutating func goBack(from location: Location) -> Location? {
    while let last = back.popLast() {
      // After a rename two neighbours may be the same location. Then they are one step.
      guard last != location else { continue }
      forward.append(location)
      return last
    }
    return nil
  }

  mutating func goForward(from location: Location) -> Location? {
    while let next = forward.popLast() {
      guard next != location else { continue }
      back.append(location)
      return next
    }
    return nil
  }

  /// There is no such view any more.
  mutating func forget(_ view: ViewID) {
    back.removeAll { $0.view == view }
    forward.removeAll { $0.view == view }
  }

  /// A playlist got another id.
  mutating func rename(_ old: ViewID, to new: ViewID) {
    for index in back.indices where back[index].view == old { back[index].view = new }
    for index in forward.indices where forward[index].view == old { forward[index].view = new }
  }
}
