/// Up to 512 packed rows of a table. Changing a table changes one chunk; the state of the last frame shares
/// all the others.
struct RecordingChunk: Hashable, Sendable {
  static let capacity = 512

  private var bytes: [UInt8] = []
  /// Where each row ends.
  private var ends: [UInt32] = []
  private var unreadable: [UInt16: UnreadableRow] = [:]
  /// A summary of each row's texts, which tells what they cannot contain.
  private var letters: [ByteClassMask] = []

  init() {}

  /// Has room for rows as long as those of a full chunk.
  init(behind full: RecordingChunk) {
    bytes.reserveCapacity(full.bytes.count + full.bytes.count / 32)
    ends.reserveCapacity(Self.capacity)
    letters.reserveCapacity(Self.capacity)
  }

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

  func letters(at place: Int) -> ByteClassMask { letters[place] }

  /// The rows whose summary of letters meets a condition, in order.
  func readAll(
    having isWanted: (ByteClassMask) -> Bool, _ look: (_ place: Int, PackedRow, ByteClassMask) -> Void
  ) {
    bytes.withUnsafeBytes { buffer in
      for (place, letters) in letters.enumerated() where isWanted(letters) {
        let range = range(of: place)
        if let row = PackedRow(UnsafeRawBufferPointer(rebasing: buffer[range])) { look(place, row, letters) }
      }
    }
  }

  mutating func append(_ packed: PackedRecording) {
    letters.append(packed.letters)
    bytes += packed.bytes
    end()
  }

  mutating func append(_ row: UnreadableRow) {
    unreadable[UInt16(count)] = row
    letters.append(ByteClassMask())
    end()
  }

  private mutating func end() {
    ends.append(UInt32(bytes.count))
    // Full: it grows no more, and unused memory is returned.
    guard isFull, bytes.capacity - bytes.count > bytes.count / 16 else { return }
    bytes = bytes.withUnsafeBytes { Array($0) }
  }

  mutating func replace(at place: Int, with packed: PackedRecording) {
    letters[place] = packed.letters
    let old = range(of: place)
    bytes.replaceSubrange(old, with: packed.bytes)
    let growth = packed.bytes.count - old.count
    guard growth != 0 else { return }
    for later in place..<count { ends[later] = UInt32(Int(ends[later]) + growth) }
  }

  private func range(of place: Int) -> Range<Int> {
    (place == 0 ? 0 : Int(ends[place - 1]))..<Int(ends[place])
  }
}
