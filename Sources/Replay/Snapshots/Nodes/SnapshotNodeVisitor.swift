/// Receives a tree node by node in the order of its bytes. Recorders often write children before the node's own
/// id and tag name, so a node is described when it ends.
package protocol SnapshotNodeVisitor {
  /// A node begins: the next child of the innermost node that has begun and not ended.
  mutating func nodeBegins()
  /// Of the innermost open node; all of one node come in one run. Both are UTF-8, valid within the call only.
  /// Absent ones (`null`, `false`) are not told; `true` is an empty value; numbers are as they were written.
  mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>)
  /// The innermost open node ends; this is what it is.
  mutating func nodeEnds(_ node: SnapshotNode)
}
