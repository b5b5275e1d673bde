/// A node of a page in 48 bytes. Relatives are places in the same tree.
struct DOMNode {
  var id: SnapshotNodeID = .unknown
  var parent = NodeIndex.none
  var firstChild = NodeIndex.none
  var lastChild = NodeIndex.none
  var previous = NodeIndex.none
  var next = NodeIndex.none
  /// Of a text; the name of a document type.
  var text = TextSpan()
  var firstAttribute: Int32 = -1
  /// Of an element.
  var tag = DOMName.other
  var kind = SnapshotNode.Kind.unknown
  var flags: DOMNodeFlags = []
}
