/// Places the nodes that a mutation adds, each as soon as its next sibling stands.
extension DOMTree {
  private struct PendingNode {
    var id: SnapshotNodeID
    var parent: SnapshotNodeID
    var next: SnapshotNodeID?
    var previous: SnapshotNodeID?
    var isPlaced = false
    var isForced = false
  }

  /// The nodes of one mutation.
  private struct PendingNodes {
    var nodes: [PendingNode] = []
    var placeOfID: [SnapshotNodeID: Int] = [:]
    /// Those that wait for a sibling, by its id.
    var waiting: [SnapshotNodeID: [Int]] = [:]

    mutating func append(_ node: PendingNode) {
      placeOfID[node.id] = nodes.count
      nodes.append(node)
    }

    /// Whether the sibling is still to come.
    func awaits(_ id: SnapshotNodeID) -> Bool { placeOfID[id].map { !nodes[$0].isPlaced } ?? false }
  }

  mutating func applyAdds(
    of mutation: Mutation, _ reader: inout SnapshotNodeReader, _ changes: inout MutationChanges
  ) {
    var pending = PendingNodes()
    mutation.forEachAdd { added in
      guard let json = added.node, let node = build(json, &reader) else { return }
      let id = nodes[Int(node)].id
      guard id >= 0 else { return remove(node) }
      pending.append(
        PendingNode(id: id, parent: added.parent, next: added.next, previous: added.previous))
    }
    for place in pending.nodes.indices { settle(place, &pending, &changes) }
    for place in pending.nodes.indices where !pending.nodes[place].isPlaced {
      pending.nodes[place].isForced = true
      settle(place, &pending, &changes)
    }
    for place in pending.nodes.indices { dropIfLoose(pending.nodes[place].id, &changes) }
  }

  /// Places a node, then those that waited for it.
  private mutating func settle(
    _ first: Int, _ pending: inout PendingNodes, _ changes: inout MutationChanges
  ) {
    var ready = [first]
    while let place = ready.popLast() {
      let node = pending.nodes[place]
      guard !node.isPlaced else { continue }
      if let next = node.next, next >= 0, !node.isForced, pending.awaits(next), next != node.id {
        pending.waiting[next, default: []].append(place)
        continue
      }
      guard put(node, pending, &changes) else { continue }
      pending.nodes[place].isPlaced = true
      ready += pending.waiting.removeValue(forKey: node.id) ?? []
    }
  }

  private mutating func put(
    _ pendingNode: PendingNode, _ pending: PendingNodes, _ changes: inout MutationChanges
  ) -> Bool {
    guard let node = node(withID: pendingNode.id) else { return false }
    guard let parent = self.node(withID: pendingNode.parent) else {
      if nodes[Int(node)].kind == .document { waitForFrame(pendingNode) }
      return false
    }
    guard node != root, mayAttach(node, to: parent) else { return false }
    detach(node)
    makeRoom(for: node, in: parent)
    attach(node, to: parent, before: place(of: pendingNode, in: parent))
    attachWaitingFrame(to: node)
    if changes.added.count < MutationChanges.most, pending.placeOfID[pendingNode.parent] == nil {
      changes.added.append(node)
    }
    return true
  }

  private func place(of node: PendingNode, in parent: NodeIndex) -> NodeIndex {
    if let next = node.next, next >= 0, let sibling = self.node(withID: next),
      nodes[Int(sibling)].parent == parent
    {
      return sibling
    }
    guard let previous = node.previous, previous >= 0, let sibling = self.node(withID: previous),
      nodes[Int(sibling)].parent == parent
    else { return .none }
    return nodes[Int(sibling)].next
  }

  /// A document has one `html` and one type, a text area one text: a new one replaces the old one.
  private mutating func makeRoom(for node: NodeIndex, in parent: NodeIndex) {
    let (new, holder) = (nodes[Int(node)], nodes[Int(parent)])
    let isDocument = holder.kind == .document && (new.kind == .documentType || new.tag == .html)
    guard isDocument || holder.tag == .textarea && new.kind == .text else { return }
    var child = holder.firstChild
    while child != .none {
      let next = nodes[Int(child)].next
      if nodes[Int(child)].kind == new.kind, nodes[Int(child)].tag == new.tag { remove(child) }
      child = next
    }
  }

  private mutating func waitForFrame(_ node: PendingNode) {
    guard waitingFrames.count < 1_000, node.parent >= 0 else { return }
    waitingFrames[node.parent] = node.id
  }

  private mutating func attachWaitingFrame(to frame: NodeIndex) {
    guard !waitingFrames.isEmpty, let id = waitingFrames.removeValue(forKey: nodes[Int(frame)].id),
      let document = node(withID: id), nodes[Int(document)].parent == .none, document != root,
      mayAttach(document, to: frame)
    else { return }
    attach(document, to: frame, before: .none)
  }

  /// What found no place is forgotten, unless its frame may still come.
  private mutating func dropIfLoose(_ id: SnapshotNodeID, _ changes: inout MutationChanges) {
    guard let node = node(withID: id), nodes[Int(node)].parent == .none, node != root,
      nodes[Int(node)].kind != .document || !waitingFrames.values.contains(id)
    else { return }
    skipped = skipped &+ 1
    changes.lostCount += 1
    remove(node)
  }
}
