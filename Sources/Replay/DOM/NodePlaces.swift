/// Where the nodes of a tree are, by id. Recorders number from 1, so most ids are places of an array.
struct NodePlaces {
  private var dense: [NodeIndex] = []
  private var sparse: [SnapshotNodeID: NodeIndex] = [:]

  private static let largestDense = 1 << 20

  subscript(id: SnapshotNodeID) -> NodeIndex {
    get {
      if id >= 0, id < dense.count { return dense[id] }
      return id < Self.largestDense ? .none : sparse[id] ?? .none
    }
    set {
      guard id >= 0 else { return }
      if id >= Self.largestDense {
        sparse[id] = newValue == .none ? nil : newValue
      } else if id < dense.count || newValue != .none {
        grow(to: id + 1)
        dense[id] = newValue
      }
    }
  }

  private mutating func grow(to count: Int) {
    guard count > dense.count else { return }
    let size = max(count, min(dense.count * 2, Self.largestDense))
    dense.append(contentsOf: repeatElement(.none, count: size - dense.count))
  }
}
