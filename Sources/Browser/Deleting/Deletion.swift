package import Recordings

/// Deleting for good, before it is confirmed: which recordings, whose, and what was typed.
package struct Deletion: Hashable, Sendable {
  package enum Reach: Hashable, Sendable {
    /// The marked rows, or the one under the cursor.
    case these([Recording])
    case person(name: String)
    case view(title: String)
  }

  package var reach: Reach
  /// The rows to come back to.
  package var these: [Recording]
  package var typed = TextField()

  package init(_ these: [Recording]) {
    self.these = these
    reach = .these(these)
  }
}
