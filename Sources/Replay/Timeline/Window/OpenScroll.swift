/// An element that is being scrolled.
struct OpenScroll {
  var entry: Int
  var id: SnapshotNodeID
  var lastTime: Int64
  var start: ScrollPosition
  /// The lowest place on the way.
  var lowest: Double
}
