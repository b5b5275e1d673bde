/// Up to 512 rows of a table, packed one behind the other. A table is changed by changing one of them: what the screen
/// was drawn from shares all the others.
struct RecordingChunk: Hashable, Sendable {
  static let capacity = 512

  private var bytes: [UInt8] = []
  /// Where each row ends.
  private var ends: [UInt32] = []
  private var unreadable: [UInt16: UnreadableRow] = [:]
  /// A bit a row: whether its texts hold more than ASCII, and whether a percent sign.
  private var foreign = SIMD8<UInt64>()
  private var encoded = SIMD8<UInt64>()

  var count: Int { ends.count }

  var isFull: Bool { count == Self.capacity }

  func unreadable(at place: Int) -> UnreadableRow? {
    unreadable.isEmpty ? nil : unreadable[UInt16(place)]
  }

  /// Nil where the row cannot be read.
  func read<Value>(_ place: Int, _ look: (PackedRow) throws -> Value?) rethrows -> Value? {
    try bytes.withUnsafeBytes { buffer in
      let range = range(of: place)
      guard let row = PackedRow(UnsafeRawBufferPointer(rebasing: buffer[range])) else { return nil }
      return try look(row)
    }
  }

  /// False where the row cannot be read.
  func holds(_ place: Int, _ look: (PackedRow) -> Bool) -> Bool {
    bytes.withUnsafeBytes { buffer in
      PackedRow(UnsafeRawBufferPointer(rebasing: buffer[range(of: place)])).map(look) ?? false
    }
  }

  /// All rows in their order; nil for one that cannot be read.
  func readAll(_ look: (_ place: Int, PackedRow?) -> Void) {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      for (place, end) in ends.enumerated() {
        look(place, PackedRow(UnsafeRawBufferPointer(rebasing: buffer[start..<Int(end)])))
        start = Int(end)
      }
    }
  }

  /// Reads the rows whose texts hold a percent sign and, if wanted, those that hold more than ASCII.
  func readEncoded(orForeign: Bool, _ look: (_ place: Int, PackedRow, _ isEncoded: Bool) -> Void) {
    let wanted = orForeign ? encoded | foreign : encoded
    bytes.withUnsafeBytes { buffer in
      for word in 0..<wanted.scalarCount {
        var bits = wanted[word]
        while bits != 0 {
          let bit = bits.trailingZeroBitCount
          bits &= bits - 1
          let range = range(of: word * 64 + bit)
          if let row = PackedRow(UnsafeRawBufferPointer(rebasing: buffer[range])) {
            look(word * 64 + bit, row, encoded[word] >> UInt64(bit) & 1 != 0)
          }
        }
      }
    }
  }

  /// Tells the rows in whose texts something is found. `find` looks at all rows as one run of bytes, and answers the first
  /// place at or after one; what it finds may reach into the next row.
  func search(_ find: (UnsafeRawBufferPointer, _ start: Int) -> Int?, _ found: (_ place: Int) -> Void) {
    bytes.withUnsafeBytes { buffer in
      var (row, start) = (0, 0)
      while let hit = find(buffer, start) {
        while ends[row] <= hit { row += 1 }
        let range = range(of: row)
        let texts = range.lowerBound + PackedField.fixedLength
        if hit < texts {
          start = texts
        } else {
          found(row)
          start = range.upperBound
        }
      }
    }
  }

  mutating func append(_ packed: PackedRecording) {
    noteSpelling(of: packed, at: count)
    bytes += packed.bytes
    end()
  }

  mutating func append(_ row: UnreadableRow) {
    unreadable[UInt16(count)] = row
    end()
  }

  private mutating func end() {
    ends.append(UInt32(bytes.count))
    guard isFull else { return }
    // Full: it grows no more, and what it took beyond its rows is given back.
    bytes = bytes.withUnsafeBytes { Array($0) }
  }

  mutating func replace(at place: Int, with packed: PackedRecording) {
    noteSpelling(of: packed, at: place)
    let old = range(of: place)
    bytes.replaceSubrange(old, with: packed.bytes)
    let growth = packed.bytes.count - old.count
    guard growth != 0 else { return }
    for later in place..<count { ends[later] = UInt32(Int(ends[later]) + growth) }
  }

  private mutating func noteSpelling(of packed: PackedRecording, at place: Int) {
    let bit: UInt64 = 1 << UInt64(place % 64)
    let (isForeign, isEncoded) = packed.spelling
    if isForeign { foreign[place / 64] |= bit } else { foreign[place / 64] &= ~bit }
    if isEncoded { encoded[place / 64] |= bit } else { encoded[place / 64] &= ~bit }
  }

  private func range(of place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }
}
