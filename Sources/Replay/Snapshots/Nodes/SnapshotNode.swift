/// What a node is, without its children and attributes.
package struct SnapshotNode {
  package enum Kind: UInt8, Sendable {
    case document = 0
    case documentType = 1
    case element = 2
    case text = 3
    case cdata = 4
    case comment = 5
    /// A number that this version does not know.
    case unknown = 255
  }

  package var kind = Kind.unknown
  package var id = SnapshotNodeID.unknown
  /// Of the document of its frame; nil in the top document.
  package var root: SnapshotNodeID?
  /// Of an element: lower case in HTML. UTF-8, valid within the call only.
  package var tagName = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Of a text, CDATA or comment; the name of a document type. UTF-8, valid within the call only.
  package var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  package var isShadowHost = false
  /// Belongs to the shadow root of its parent.
  package var isShadow = false
  package var isSVG = false
  /// Its content was not recorded.
  package var isBlocked = false
  /// Text of a style sheet.
  package var isStyle = false
  /// A document in quirks mode.
  package var isQuirks = false
}
