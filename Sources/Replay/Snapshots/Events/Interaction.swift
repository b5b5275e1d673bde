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
