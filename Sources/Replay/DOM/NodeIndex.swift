/// The place of a node in its tree. It is valid until the node is removed.
package typealias NodeIndex = Int32

extension NodeIndex {
  /// No node.
  package static var none: NodeIndex { -1 }
}
