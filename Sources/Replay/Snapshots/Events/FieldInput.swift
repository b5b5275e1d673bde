import Recordings

/// The value of a form field. PostHog masks most of them with stars.
package struct FieldInput: Sendable {
  package var id: SnapshotNodeID
  /// May be of any length: read it with `text(upTo:)`.
  package var text: SnapshotText
  package var isChecked: Bool
  /// False for the radio buttons of a group that another one switched off.
  package var isUserTriggered: Bool
}

/// A string in JSON that may be very long.
package struct SnapshotText: Sendable {
  let json: JSONText

  package var isEmpty: Bool { json.bytes.count <= 2 }

  /// Its beginning, of this many bytes at most.
  package func text(upTo bytes: Int = 65_536) -> String { "" }

  /// The length in characters of the whole, without building it.
  package var length: Int { 0 }
}
