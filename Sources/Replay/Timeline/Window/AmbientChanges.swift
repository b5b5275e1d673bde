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
