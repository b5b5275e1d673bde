import Recordings

/// What happened to a video or a sound.
package struct MediaInteraction: Equatable, Sendable {
  package enum Kind: UInt8, Sendable {
    case play = 0
    case pause = 1
    case seeked = 2
    case volumeChange = 3
    case rateChange = 4
    /// A number that this version does not know.
    case unknown = 255
  }

  package var kind: Kind
  package var id: SnapshotNodeID
  /// In seconds.
  package var currentTime: Double?
}

extension MediaInteraction {
  private enum Field: String, CaseIterable { case type, id, currentTime }
  private static let names = FieldNames(Field.self)

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    var event = MediaInteraction(kind: .unknown, id: .unknown)
    try reader.readObject(Self.names) { field, reader throws(JSONProblem) in
      switch field {
      case .type: event.kind = try reader.byte().flatMap(Kind.init(rawValue:)) ?? .unknown
      case .id: event.id = try reader.nodeID()
      case .currentTime: event.currentTime = try reader.number()
      }
    }
    self = event
  }
}
