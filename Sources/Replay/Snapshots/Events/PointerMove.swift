/// Where the mouse or a finger was. Positions are in the order in which they were recorded.
package struct PointerMove: Equatable, Sendable {
  package enum Kind: Sendable { case mouse, touch, drag }

  package struct Position: Equatable, Sendable {
    package var x: Double
    package var y: Double
    package var id: SnapshotNodeID
    /// When it was, in milliseconds since 1970.
    package var time: Int64
  }

  package var kind: Kind
  package var positions: [Position]
}
