/// Relatives: how nodes hang together.
extension DOMTree {
  /// Ancestors are looked for within so many steps, so that a page of any depth costs a bounded time.
  static var deepest: Int { 1_024 }

  mutating func detach(_ node: NodeIndex) {
    let old = nodes[Int(node)]
    if old.previous != .none {
      nodes[Int(old.previous)].next = old.next
    } else if old.parent != .none {
      nodes[Int(old.parent)].firstChild = old.next
    }
    if old.next != .none {
      nodes[Int(old.next)].previous = old.previous
    } else if old.parent != .none {
      nodes[Int(old.parent)].lastChild = old.previous
    }
    nodes[Int(node)].parent = .none
    nodes[Int(node)].previous = .none
    nodes[Int(node)].next = .none
  }

  /// `next`: the sibling that it stands before; none at the end. The node must be detached.
  mutating func attach(_ node: NodeIndex, to parent: NodeIndex, before next: NodeIndex) {
    let previous = next == .none ? nodes[Int(parent)].lastChild : nodes[Int(next)].previous
    nodes[Int(node)].parent = parent
    nodes[Int(node)].previous = previous
    nodes[Int(node)].next = next
    if previous == .none { nodes[Int(parent)].firstChild = node } else { nodes[Int(previous)].next = node }
    if next == .none { nodes[Int(parent)].lastChild = node } else { nodes[Int(next)].previous = node }
  }

  /// Whether a node may hang below another: no circle, and not too deep.
  func mayAttach(_ node: NodeIndex, to parent: NodeIndex) -> Bool {
    var (ancestor, depth) = (parent, 0)
    while ancestor != .none {
      if ancestor == node || depth >= Self.deepest { return false }
      ancestor = nodes[Int(ancestor)].parent
      depth += 1
    }
    return true
  }

  /// Forgets a node and all below it.
  mutating func remove(_ node: NodeIndex, _ isLeaving: (DOMTree, NodeIndex) -> Void = { _, _ in }) {
    detach(node)
    if root == node { root = .none }
    var pending = [node]
    while let node = pending.popLast() {
      isLeaving(self, node)
      var child = nodes[Int(node)].firstChild
      while child != .none {
        pending.append(child)
        child = nodes[Int(child)].next
      }
      release(node: node)
    }
  }

  package func parent(of node: NodeIndex) -> NodeIndex? {
    let parent = nodes[Int(node)].parent
    return parent == .none ? nil : parent
  }

  /// The node itself or its nearest ancestor that fits, within so many steps.
  func closest(_ node: NodeIndex, within steps: Int = 64, where fits: (NodeIndex) -> Bool) -> NodeIndex? {
    var (node, steps) = (node, steps)
    while node != .none, steps > 0 {
      if fits(node) { return node }
      node = nodes[Int(node)].parent
      steps -= 1
    }
    return nil
  }

  /// The node and what is below it, in the order of the page, so many nodes at most. `visit` answers whether to
  /// go below the node. `leave` comes after what is below a node that was entered.
  func walk(
    _ top: NodeIndex, most: Int, _ visit: (NodeIndex) -> Bool, leave: (NodeIndex) -> Void = { _ in }
  ) {
    // A page of which nothing could be read has no root.
    guard top != .none else { return }
    var (node, rest) = (top, most)
    while rest > 0 {
      rest -= 1
      let enters = visit(node)
      let child = enters ? nodes[Int(node)].firstChild : .none
      if child != .none {
        node = child
        continue
      }
      if enters { leave(node) }
      while node != top, nodes[Int(node)].next == .none {
        node = nodes[Int(node)].parent
        leave(node)
      }
      if node == top { return }
      node = nodes[Int(node)].next
    }
  }
}
