import Recordings

/// Rules that a script changed. Apply adds, then removes, then `replace`, then `replaceSync`.
package struct StyleSheetRuleChange: Sendable {
  /// The style or link element.
  package var id: SnapshotNodeID?
  /// A constructed sheet.
  package var styleID: Int?
  package var adds: [AddedRule]
  /// Each the path of a rule.
  package var removes: [[Int]]
  package var replace: SnapshotText?
  package var replaceSync: SnapshotText?
}

package struct AddedRule: Sendable {
  package var rule: SnapshotText
  /// Where it goes: one number, or a path into groups. Empty where nothing is said: the beginning.
  package var path: [Int]
}
