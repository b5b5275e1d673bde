/// One property of a rule that a script changed.
package struct StyleDeclarationChange: Equatable, Sendable {
  package var id: SnapshotNodeID?
  package var styleID: Int?
  /// Of the rule.
  package var path: [Int]
  package var property: String
  /// Nil where the property is removed.
  package var value: String?
  package var isImportant: Bool
}
