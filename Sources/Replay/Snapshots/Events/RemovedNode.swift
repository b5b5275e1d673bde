import Recordings

/// A node that goes, with all below it.
package struct RemovedNode: Equatable, Sendable {
  package var id: SnapshotNodeID
  package var parent: SnapshotNodeID
  package var isShadow: Bool
}

extension RemovedNode {
  private enum Field: String, CaseIterable { case id, parentId, isShadow }
  private static let names = FieldNames(Field.self)

  static func forEach(in list: JSONText?, _ apply: (RemovedNode) -> Void) -> Bool {
    guard let list else { return true }
    return list.readElements { reader throws(JSONProblem) in apply(try RemovedNode(&reader)) }
  }

  private init(_ reader: inout JSONReader) throws(JSONProblem) {
    var node = RemovedNode(id: .unknown, parent: .unknown, isShadow: false)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: node.id = try reader.nodeID()
      case .parentId: node.parent = try reader.nodeID()
      case .isShadow: node.isShadow = try reader.bool() ?? false
      }
    }
    self = node
  }
}
