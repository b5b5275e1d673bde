/// The recordings that were asked for last: their blocks are made all at once and asked for one by one.
struct ReplayCache: Sendable {
  private static let most = 6

  private var replays: [(key: String, replay: Replay)] = []

  subscript(key: String) -> Replay? {
    get { replays.last { $0.key == key }?.replay }
    set {
      replays.removeAll { $0.key == key }
      if let newValue { replays.append((key, newValue)) }
      if replays.count > Self.most { replays.removeFirst() }
    }
  }
}
