/// An element of a mobile app's screen. Coordinates are those of the screen, never of the parent.
package struct Wireframe: Equatable, Sendable {
  package var id: SnapshotNodeID = .unknown
  /// `text`, `image`, `screenshot`, `rectangle`, `input` … A missing one is `div`.
  package var type = "div"
  /// The kind of an `input`.
  package var inputType: String?
  package var x = 0.0
  package var y = 0.0
  /// Nil where it is as wide as the screen (`100vw`) or missing.
  package var width: Double?
  package var height = 0.0
  /// These are as they are there. A progress has its number as `value`.
  package var text: String?
  package var label: String?
  package var value: String?
  package var url: String?
  package var options: [String] = []
  package var isChecked = false
  package var isDisabled = false
  package var maximum: Double?
  /// The picture itself is not read.
  package var hasPicture = false
  package var style = WireframeStyle()
}
