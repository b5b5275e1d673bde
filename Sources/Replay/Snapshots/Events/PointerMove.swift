import Recordings

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

extension PointerMove {
  private enum Field: String, CaseIterable { case positions }
  private static let names = FieldNames(Field.self)

  private enum PositionField: String, CaseIterable { case x, y, id, timeOffset }
  private static let positionNames = FieldNames(PositionField.self)

  init(_ kind: Kind, _ reader: inout JSONReader, at time: Int64) throws(JSONProblem) {
    var positions: [Position] = []
    try reader.readObject(Self.names) { _, reader throws(JSONProblem) in
      positions = try reader.array { reader throws(JSONProblem) in try Self.position(&reader, at: time) }
    }
    self.init(kind: kind, positions: positions)
  }

  private static func position(_ reader: inout JSONReader, at time: Int64) throws(JSONProblem) -> Position {
    var position = Position(x: 0, y: 0, id: .unknown, time: time)
    try reader.readObject(positionNames) { field, reader throws(JSONProblem) in
      switch field {
      case .x: position.x = try reader.number() ?? 0
      case .y: position.y = try reader.number() ?? 0
      case .id: position.id = try reader.nodeID()
      case .timeOffset: position.time = IndexedEvent.time(time, plus: try reader.number() ?? 0)
      }
    }
    return position
  }
}

extension IndexedEvent {
  /// Within JavaScript's bounds.
  static func time(_ time: Int64, plus milliseconds: Double) -> Int64 {
    let latest = Double(latestTime)
    return Int64(clamping: min(max(Double(time) + milliseconds, -latest), latest))
  }
}
