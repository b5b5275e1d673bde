package import Recordings

/// The bytes of a recording as they came, in pieces that hold whole lines.
package struct SnapshotBytes: Sendable {
  struct Piece {
    /// Of its first byte among all bytes.
    var start: Int
    var bytes: ArraySlice<UInt8>
  }

  private(set) var pieces: [Piece] = []
  package private(set) var count = 0

  /// Of bytes that were left out, too: places are those in the whole stream.
  mutating func append(_ bytes: ArraySlice<UInt8>, at start: Int) {
    pieces.append(Piece(start: start, bytes: bytes))
    count += bytes.count
  }

  /// The JSON of an event; empty where the bytes are not there.
  package func text(of event: IndexedEvent) -> JSONText {
    guard let piece = pieces.last(where: { $0.start <= event.position }) else { return JSONText([]) }
    let start = piece.bytes.startIndex + (event.position - piece.start)
    let end = start + Int(event.length)
    guard end <= piece.bytes.endIndex else { return JSONText([]) }
    return JSONText(piece.bytes[start..<end])
  }
}
