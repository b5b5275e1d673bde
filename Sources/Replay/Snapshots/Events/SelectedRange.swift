/// A part of the page that is selected.
package struct SelectedRange: Equatable, Sendable {
  package var start: SnapshotNodeID
  package var startOffset: Int
  package var end: SnapshotNodeID
  package var endOffset: Int
}
