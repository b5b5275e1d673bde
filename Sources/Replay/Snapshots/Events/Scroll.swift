/// How far an element is scrolled. The id of a document means its window.
package struct Scroll: Equatable, Sendable {
  package var id: SnapshotNodeID
  package var x: Double
  package var y: Double
}
