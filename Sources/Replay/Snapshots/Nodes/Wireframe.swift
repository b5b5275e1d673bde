/// An element of a mobile app's screen. Coordinates are those of the screen, never of the parent.
package struct Wireframe: Sendable {
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
  /// `text`, `label`, `value` and `url`, as they are there.
  package var text: String?
  package var label: String?
  package var value: String?
  package var url: String?
  package var options: [String] = []
  package var isChecked = false
  package var isDisabled = false
  package var maximum: Double?
  package var hasPicture = false
  package var style = WireframeStyle()
}

/// Colours and the like, as the recorder wrote them; numbers are pixels.
package struct WireframeStyle: Equatable, Sendable {
  package var color: String?
  package var backgroundColor: String?
  package var borderColor: String?
  package var borderWidth = 0.0
  package var horizontalAlign: String?
  package var verticalAlign: String?
  package var fontSize: Double?
  package var paddingLeft = 0.0
  package var paddingRight = 0.0
  package var paddingTop = 0.0
  package var paddingBottom = 0.0
  /// Of a progress: `horizontal`, `circular` or `rating`.
  package var bar: String?
}
