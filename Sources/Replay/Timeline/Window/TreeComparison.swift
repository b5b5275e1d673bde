/// Tells whether two snapshots are of one document. A recorder numbers each node once, so in one document an id
/// never means another kind of element.
struct TreeComparison {
  private var same = 0
  private var different = 0
  private var oldCount = 0
  private var newCount = 0

  init(_ old: DOMTree, _ new: DOMTree) {
    (oldCount, newCount) = (old.count, new.count)
    for node in old.nodes where !node.flags.contains(.isFree) && node.id >= 0 {
      guard let other = new.node(withID: node.id) else { continue }
      let match = new.nodes[Int(other)]
      if match.kind == node.kind, match.tag == node.tag || node.kind != .element {
        same += 1
      } else {
        different += 1
      }
    }
  }

  /// A few nodes may differ: two recorders in one window.
  var isOtherDocument: Bool { different > 1 && different > same / 200 || same + different == 0 }
  var isEqual: Bool { different == 0 && same == oldCount && oldCount == newCount }
}
