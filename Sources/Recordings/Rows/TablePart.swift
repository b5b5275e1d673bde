/// Rows of a table that stand one behind the other.
package struct TablePart: Sendable {
  private let chunks: ArraySlice<RecordingChunk>

  init(_ chunks: ArraySlice<RecordingChunk>) { self.chunks = chunks }

  package var slots: Range<Int> {
    let start = chunks.startIndex * RecordingChunk.capacity
    return start..<(start + chunks.reduce(0) { $0 + $1.count })
  }

  /// By slot; nil for a row that cannot be read.
  package func readAll(_ look: (_ slot: Int, PackedRow?) -> Void) {
    for (number, chunk) in zip(chunks.indices, chunks) {
      chunk.readAll { place, row in look(number * RecordingChunk.capacity + place, row) }
    }
  }

  /// The rows whose summary of letters meets a condition, by slot. The others are skipped.
  package func readAll(
    having isWanted: (ByteClassMask) -> Bool, _ look: (_ slot: Int, PackedRow, ByteClassMask) -> Void
  ) {
    for (number, chunk) in zip(chunks.indices, chunks) {
      chunk.readAll(having: isWanted) { place, row, letters in
        look(number * RecordingChunk.capacity + place, row, letters)
      }
    }
  }
}
