/// An element on which the mouse button went down.
struct PressedElement {
  var id: SnapshotNodeID
  var event: IndexedEvent
}
