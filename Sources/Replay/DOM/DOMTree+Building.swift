import Recordings

/// Builds nodes while their JSON is read.
extension DOMTree: SnapshotNodeVisitor {
  package mutating func nodeBegins() {
    guard let node = openNodes.last == NodeIndex.none ? nil : newNode() else {
      return openNodes.append(.none)
    }
    if let parent = openNodes.last { attach(node, to: parent, before: .none) }
    openNodes.append(node)
  }

  package mutating func attribute(
    _ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>
  ) {
    guard let node = openNodes.last, node != .none else { return }
    let name = names.number(of: name)
    note(name, of: node, value)
    if keeps(name) { appendAttribute(name, of: node, kept(value)) }
  }

  package mutating func nodeEnds(_ node: SnapshotNode) {
    guard let index = openNodes.popLast(), index != .none else { return }
    describe(index, as: node)
    if openNodes.isEmpty { builtNode = index }
    register(index, id: node.id)
  }

  private mutating func describe(_ index: NodeIndex, as node: SnapshotNode) {
    let tag = node.kind == .element ? names.number(of: node.tagName) : .other
    nodes[Int(index)].kind = node.kind
    nodes[Int(index)].tag = tag
    nodes[Int(index)].flags.formUnion(Self.flags(of: node))
    guard !node.text.isEmpty, content == .everything || !node.isStyle && node.kind != .comment else { return }
    nodes[Int(index)].text = arena.append(kept(node.text))
  }

  private static func flags(of node: SnapshotNode) -> DOMNodeFlags {
    var flags: DOMNodeFlags = []
    if node.isShadowHost { flags.insert(.isShadowHost) }
    if node.isShadow { flags.insert(.isShadow) }
    if node.isSVG { flags.insert(.isSVG) }
    if node.isBlocked { flags.insert(.isBlocked) }
    if node.isStyle { flags.insert(.isStyle) }
    return flags
  }

  /// An id that exists already moves to the new node. What is below the old one follows.
  private mutating func register(_ index: NodeIndex, id: SnapshotNodeID) {
    nodes[Int(index)].id = id
    guard id >= 0 else { return }
    let old = places[id]
    if old != .none, old != index, mayAttach(old, to: index) {
      if nodes[Int(index)].firstChild == .none { moveChildren(of: old, to: index) }
      if root != old { remove(old) }
    }
    places[id] = index
  }

  private mutating func moveChildren(of old: NodeIndex, to new: NodeIndex) {
    var child = nodes[Int(old)].firstChild
    while child != .none {
      let next = nodes[Int(child)].next
      detach(child)
      attach(child, to: new, before: .none)
      child = next
    }
  }

  /// Reads a node and all below it, without a parent. Nil where nothing was read.
  mutating func build(_ json: JSONText, _ reader: inout SnapshotNodeReader) -> NodeIndex? {
    openNodes.removeAll(keepingCapacity: true)
    builtNode = .none
    _ = reader.read(json, into: &self)
    openNodes.removeAll(keepingCapacity: true)
    return builtNode == .none ? nil : builtNode
  }

  /// Replaces everything by a page. False where its JSON holds no node.
  package mutating func load(_ snapshot: FullSnapshot, _ reader: inout SnapshotNodeReader) -> Bool {
    self = DOMTree(content: content, limit: limit, skipped: skipped)
    guard let json = snapshot.node, let top = build(json, &reader) else { return false }
    root = top
    scrolls[top] = ScrollPosition(x: snapshot.left, y: snapshot.top)
    return true
  }
}
