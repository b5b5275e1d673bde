import Recordings

/// How far an element is scrolled. The id of a document means its window.
package struct Scroll: Equatable, Sendable {
  package var id: SnapshotNodeID
  package var x: Double
  package var y: Double
}

extension Scroll {
  private enum Field: String, CaseIterable { case id, x, y }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var event = Scroll(id: .unknown, x: 0, y: 0)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .id: event.id = try reader.nodeID()
      case .x: event.x = try reader.number() ?? 0
      case .y: event.y = try reader.number() ?? 0
      }
    }
    self = event
  }
}
