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
