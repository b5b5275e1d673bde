package import Recordings

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

extension AddedNode {
  private enum Field: String, CaseIterable { case parentId, nextId, previousId, node, wireframe }
  private static let names = FieldNames(Field.self)

  static func forEach(in list: JSONText?, _ apply: (AddedNode) -> Void) -> Bool {
    guard let list else { return true }
    let names = Self.names
    return list.readElements { reader throws(JSONProblem) in apply(try AddedNode(&reader, list, names)) }
  }

  private init(_ reader: inout JSONReader, _ list: JSONText, _ names: FieldNames<Field>) throws(JSONProblem) {
    var added = AddedNode(parent: .unknown)
    try reader.readObject(names) { field, reader throws(JSONProblem) in
      switch field {
      case .parentId: added.parent = try reader.nodeID()
      case .nextId: added.next = try reader.optionalNodeID()
      case .previousId: added.previous = try reader.optionalNodeID()
      case .node: added.node = try reader.place().map(list.slice)
      case .wireframe: added.wireframe = try reader.place().map(list.slice)
      }
    }
    self = added
  }
}
