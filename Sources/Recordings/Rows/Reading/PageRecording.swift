/// A recording of a list, packed as the table and the cache store it. Large parts stay unread JSON, because
/// most rows of a page are never opened.
package struct PageRecording: Hashable, Sendable {
  package let id: RecordingID
  package let packed: PackedRecording
  /// The row exactly as it came; `{}` where that is not at hand.
  package let raw: JSONText
  /// The person's, as they came; `{}` where there are none.
  package let properties: JSONText

  init(id: RecordingID, packed: PackedRecording, raw: JSONText, properties: JSONText) {
    self.id = id
    self.packed = packed
    self.raw = raw
    self.properties = properties
  }

  package init(_ recording: Recording) {
    self.init(
      id: recording.id, packed: PackedRecording(recording), raw: recording.raw,
      properties: recording.person.properties)
  }

  /// Nil where the bytes are not a packed recording.
  package init?(_ packed: PackedRecording) {
    guard let id = packed.read(\.id) else { return nil }
    self.init(id: id, packed: packed, raw: .emptyObject, properties: .emptyObject)
  }

  /// Built anew each time; nil where what was packed cannot be read.
  package var recording: Recording? {
    guard var recording = packed.recording() else { return nil }
    recording.raw = raw
    recording.person.attach(properties)
    return recording
  }
}
