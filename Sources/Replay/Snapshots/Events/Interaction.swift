import Recordings

/// A click, a touch, a focus.
package struct Interaction: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    case mouseUp = 0
    case mouseDown = 1
    case click = 2
    case contextMenu = 3
    case doubleClick = 4
    case focus = 5
    case blur = 6
    case touchStart = 7
    case touchMoveDeparted = 8
    case touchEnd = 9
    case touchCancel = 10
    /// A number that this version does not know.
    case unknown = 255
  }

  package enum Pointer: UInt8, Sendable { case mouse = 0, pen = 1, touch = 2 }

  package var kind: Kind
  package var id: SnapshotNodeID
  /// In CSS pixels of the viewport.
  package var x: Double?
  package var y: Double?
  package var pointer: Pointer?
}

extension IndexedEvent {
  /// Known without decoding; nil of other events.
  package var interaction: Interaction.Kind? {
    guard type == .incremental, source == .mouseInteraction else { return nil }
    return Interaction.Kind(rawValue: detail) ?? .unknown
  }
}

extension Interaction {
  private enum Field: String, CaseIterable { case type, id, x, y, pointerType }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var event = Interaction(kind: .unknown, id: .unknown)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .type: event.kind = try reader.byte().flatMap(Kind.init(rawValue:)) ?? .unknown
      case .id: event.id = try reader.nodeID()
      case .x: event.x = try reader.number()
      case .y: event.y = try reader.number()
      case .pointerType: event.pointer = try reader.byte().flatMap(Pointer.init(rawValue:))
      }
    }
    self = event
  }
}
