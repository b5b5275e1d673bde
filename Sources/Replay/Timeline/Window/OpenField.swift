/// A field that is being typed into.
struct OpenField {
  var entry: Int
  var id: SnapshotNodeID
  var lastTime: Int64
}
