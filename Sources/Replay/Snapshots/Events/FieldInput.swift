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

extension FieldInput {
  private enum Field: String, CaseIterable { case id, text, isChecked, userTriggered }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var event = FieldInput(
      id: .unknown, text: SnapshotText(JSONText([])), isChecked: false, isUserTriggered: true)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: event.id = try reader.nodeID()
      case .text: event.text = SnapshotText(try reader.place().map(data.slice) ?? JSONText([]))
      case .isChecked: event.isChecked = try reader.bool() ?? false
      case .userTriggered: event.isUserTriggered = try reader.bool() ?? true
      }
    }
    self = event
  }
}
