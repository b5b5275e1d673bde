package import Recordings

/// Walks through a serialized node and all below it, without recursion and without building anything.
package struct SnapshotNodeReader {
  /// What was left out of a tree.
  package enum Outcome: Equatable, Sendable {
    case complete
    /// Deeper nodes, or nodes beyond the limit, were skipped.
    case limited
    /// The JSON is broken. Every node that began has ended.
    case broken
  }

  package init(limits: SnapshotLimits = .standard) {}

  package mutating func read<Visitor: SnapshotNodeVisitor>(
    _ node: JSONText, into visitor: inout Visitor
  ) -> Outcome {
    .broken
  }
}
