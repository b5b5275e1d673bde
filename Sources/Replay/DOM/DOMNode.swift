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

struct DOMNodeFlags: OptionSet {
  let rawValue: UInt8

  /// The place is free for another node.
  static let isFree = DOMNodeFlags(rawValue: 1)
  static let isShadowHost = DOMNodeFlags(rawValue: 2)
  /// Belongs to the shadow root of its parent.
  static let isShadow = DOMNodeFlags(rawValue: 4)
  static let isSVG = DOMNodeFlags(rawValue: 8)
  /// Its content was not recorded.
  static let isBlocked = DOMNodeFlags(rawValue: 16)
  /// Its `hidden` attribute hides it.
  static let isHidden = DOMNodeFlags(rawValue: 32)
  /// Its inline style hides it.
  static let isUndisplayed = DOMNodeFlags(rawValue: 64)
  /// Text of a style sheet.
  static let isStyle = DOMNodeFlags(rawValue: 128)
}

/// An attribute of a node; all of one node are a chain.
struct DOMAttribute {
  var value = TextSpan()
  var next: Int32 = -1
  var name = DOMName.other
}
