package import Recordings

/// Changes of the tree. Its parts are opened but not read: apply removes, adds, texts and attributes in this
/// order, each by its `forEach…`.
package struct Mutation: Sendable {
  /// Each an array in JSON; nil where it is missing or empty.
  var removes: JSONText?
  var adds: JSONText?
  var texts: JSONText?
  var attributes: JSONText?
  /// Of mobile apps: wireframes that replace others.
  var updates: JSONText?
  /// The adds are the document of a frame.
  package var isAttachIframe: Bool
}

package struct RemovedNode: Equatable, Sendable {
  package var id: SnapshotNodeID
  package var parent: SnapshotNodeID
  package var isShadow: Bool
}

/// A node that appears. Read `node` with `SnapshotNodeReader`; it has no children, each is an add of its own.
package struct AddedNode: Sendable {
  package var parent: SnapshotNodeID
  /// The sibling that it stands before; nil at the end.
  package var next: SnapshotNodeID?
  /// Of old recorders: the sibling that it stands after.
  package var previous: SnapshotNodeID?
  /// Nil in a mobile app.
  package var node: JSONText?
  /// Of a mobile app, for `WireframeReader`.
  package var wireframe: JSONText?
}

extension Mutation {
  package func forEachRemove(_ apply: (RemovedNode) -> Void) {}
  package func forEachAdd(_ apply: (AddedNode) -> Void) {}
  /// The value is UTF-8, valid within the call only.
  package func forEachText(_ apply: (SnapshotNodeID, UnsafeBufferPointer<UInt8>) -> Void) {}
  /// Name by name. Names and values are valid within the call only.
  package func forEachAttribute(
    _ apply: (SnapshotNodeID, _ name: UnsafeBufferPointer<UInt8>, AttributeChange) -> Void
  ) {}
  /// Of mobile apps: the wireframe of this id goes, and this one comes.
  package func forEachUpdate(_ apply: (AddedNode) -> Void) {}
}
