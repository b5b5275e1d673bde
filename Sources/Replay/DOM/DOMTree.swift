/// The page of one window as arrays. A full snapshot replaces it, mutations change it. It has no styles yet.
package struct DOMTree: Sendable {
  /// What of a page is kept.
  package enum Content: Sendable {
    /// What labels and messages need; long texts are cut.
    case labels
    /// Everything that a picture of the page needs, style sheets too.
    case everything
  }

  let content: Content
  let limit: Int
  var nodes: [DOMNode] = []
  var attributes: [DOMAttribute] = []
  var arena = TextArena()
  var names = DOMNames()
  var places = NodePlaces()
  var references = NodeReferences()
  /// Values and check marks that were typed or clicked, beside their nodes.
  var fields: [NodeIndex: FieldState] = [:]
  var scrolls: [NodeIndex: ScrollPosition] = [:]
  /// Documents of frames that are not known yet, by the frame's id.
  var waitingFrames: [SnapshotNodeID: SnapshotNodeID] = [:]
  /// Nodes that a reader has begun and not ended.
  var openNodes: [NodeIndex] = []
  /// The outermost node that was read last.
  var builtNode = NodeIndex.none
  private var freeNode = NodeIndex.none
  private var freeAttribute: Int32 = -1
  /// Nodes that are there.
  private(set) var count = 0
  /// Mutations that spoke of unknown nodes, and nodes beyond the limit.
  package internal(set) var skipped = 0
  /// The top document.
  package internal(set) var root = NodeIndex.none

  package init(keeping content: Content = .labels, limits: SnapshotLimits = .standard) {
    self.init(content: content, limit: limits.nodes, skipped: 0)
  }

  init(content: Content, limit: Int, skipped: Int) {
    (self.content, self.limit, self.skipped) = (content, limit, skipped)
  }

  package func node(withID id: SnapshotNodeID) -> NodeIndex? {
    let index = places[id]
    return index == .none ? nil : index
  }

  package func id(of node: NodeIndex) -> SnapshotNodeID { nodes[Int(node)].id }

  /// Nil at the limit.
  mutating func newNode() -> NodeIndex? {
    guard count < limit else {
      skipped = skipped &+ 1
      return nil
    }
    count += 1
    guard freeNode != .none else {
      nodes.append(DOMNode())
      return NodeIndex(nodes.count - 1)
    }
    let node = freeNode
    freeNode = nodes[Int(node)].next
    nodes[Int(node)] = DOMNode()
    return node
  }

  mutating func newAttribute(_ attribute: DOMAttribute) -> Int32 {
    guard freeAttribute >= 0 else {
      attributes.append(attribute)
      return Int32(attributes.count - 1)
    }
    let place = freeAttribute
    freeAttribute = attributes[Int(place)].next
    attributes[Int(place)] = attribute
    return place
  }

  mutating func release(attribute place: Int32) {
    arena.remove(attributes[Int(place)].value)
    attributes[Int(place)] = DOMAttribute(next: freeAttribute)
    freeAttribute = place
  }

  /// Forgets a node that nothing points to any more.
  mutating func release(node: NodeIndex) {
    let old = nodes[Int(node)]
    releaseAttributes(of: node)
    arena.remove(old.text)
    if places[old.id] == node { places[old.id] = .none }
    fields[node] = nil
    scrolls[node] = nil
    nodes[Int(node)] = DOMNode(next: freeNode, flags: .isFree)
    freeNode = node
    count -= 1
  }

  mutating func releaseAttributes(of node: NodeIndex) {
    var place = nodes[Int(node)].firstAttribute
    nodes[Int(node)].firstAttribute = -1
    while place >= 0 {
      let next = attributes[Int(place)].next
      release(attribute: place)
      place = next
    }
  }
}
