package import Recordings

/// The whole page at one moment. It replaces everything before it.
package struct FullSnapshot: Sendable {
  /// The document, for `SnapshotNodeReader`. Nil in a mobile app.
  package var node: JSONText?
  /// Of a mobile app, for `WireframeReader`.
  package var wireframes: JSONText?
  /// How far the page is scrolled, in CSS pixels.
  package var left: Double
  package var top: Double
}

extension FullSnapshot {
  private enum Field: String, CaseIterable { case node, wireframes, initialOffset }
  private static let names = FieldNames(Field.self)

  private enum OffsetField: String, CaseIterable { case left, top }
  private static let offsetNames = FieldNames(OffsetField.self)

  /// Nil where it has nothing to show.
  init?(_ reader: inout JSONReader, _ data: JSONText) throws(JSONProblem) {
    var snapshot = FullSnapshot(left: 0, top: 0)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .node: snapshot.node = try reader.place().map(data.slice)
      case .wireframes: snapshot.wireframes = try reader.place().map(data.slice)
      case .initialOffset: try snapshot.readOffset(&reader)
      }
    }
    guard snapshot.node != nil || snapshot.wireframes != nil else { return nil }
    self = snapshot
  }

  private mutating func readOffset(_ reader: inout JSONReader) throws(JSONProblem) {
    var (left, top) = (0.0, 0.0)
    try reader.readObject(Self.offsetNames) { field, reader throws(JSONProblem) in
      switch field {
      case .left: left = try reader.number() ?? 0
      case .top: top = try reader.number() ?? 0
      }
    }
    (self.left, self.top) = (left, top)
  }
}
