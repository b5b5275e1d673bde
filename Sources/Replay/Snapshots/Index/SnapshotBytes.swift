package import Recordings

/// The bytes of a recording as they came, in pieces that hold whole lines.
package struct SnapshotBytes: Sendable {
  private struct Piece {
    /// Of its first byte among all bytes.
    var start: Int
    var bytes: ArraySlice<UInt8>
  }

  private var pieces: [Piece] = []
  package private(set) var count = 0

  /// `start` never decreases.
  mutating func append(_ bytes: ArraySlice<UInt8>, at start: Int) {
    pieces.append(Piece(start: start, bytes: bytes))
    count += bytes.count
  }

  /// The JSON of an event; empty where the bytes are not there.
  package func text(of event: IndexedEvent) -> JSONText {
    guard let piece = piece(at: event.position) else { return JSONText([]) }
    let offset = event.position - piece.start
    guard offset <= piece.bytes.count, Int(event.length) <= piece.bytes.count - offset else {
      return JSONText([])
    }
    let start = piece.bytes.startIndex + offset
    return JSONText(piece.bytes[start..<(start + Int(event.length))])
  }

  private func piece(at position: Int) -> Piece? {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? pieces[low - 1] : nil
  }
}
