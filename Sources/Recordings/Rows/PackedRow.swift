import Foundation

/// A view of the bytes of a packed recording, valid only while they are. Each value is read in place.
package struct PackedRow {
  private let bytes: UnsafeRawBufferPointer
  private let bits: UInt64

  /// Nil where there are too few bytes. Bytes that are not a packed recording give wrong values, but nothing
  /// outside of them is read.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > PackedSchema.layout.fixedLength else { return nil }
    self.bytes = bytes
    bits = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: PackedLayout.bitsOffset, as: UInt64.self))
  }

  package subscript(place: PackedInteger) -> Int? {
    guard bits & place.bit != 0 else { return nil }
    return place.isWide
      ? Int(Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place.offset, as: Int64.self)))
      : Int(Int32(littleEndian: bytes.loadUnaligned(fromByteOffset: place.offset, as: Int32.self)))
  }

  package subscript(place: PackedDecimal) -> Double? {
    guard bits & place.bit != 0 else { return nil }
    return Double(
      bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place.offset, as: UInt64.self)))
  }

  package subscript(number: PackedNumber) -> Double? {
    switch number {
    case .integer(let place): self[place].map(Double.init)
    case .decimal(let place): self[place]
    }
  }

  package subscript(place: PackedFlag) -> Bool? {
    bits & place.knownBit == 0 ? nil : bits & place.valueBit != 0
  }

  package subscript(place: PackedText) -> String? {
    bytes(of: place).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A text without building it.
  package func bytes(of place: PackedText) -> UnsafeRawBufferPointer? {
    guard bits & place.bit != 0 else { return nil }
    var cursor = texts
    // The id, and the texts before it that are known.
    let before = (bits & PackedSchema.layout.textBits & (place.bit - 1)).nonzeroBitCount
    for _ in 0...before {
      guard cursor.skip() else { return nil }
    }
    return cursor.next()
  }

  package var id: RecordingID? { idBytes.map(RecordingID.init(utf8:)) }

  package var idBytes: UnsafeRawBufferPointer? {
    var cursor = texts
    return cursor.next()
  }

  /// All texts with their lengths between them, where a search looks first.
  package var textBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[PackedSchema.layout.fixedLength...])
  }

  private var texts: PackedCursor { PackedCursor(bytes, from: PackedSchema.layout.fixedLength) }
}

extension PackedRow {
  /// Whether one of its texts is so, an id or who viewed it among them.
  package func hasText(_ isIt: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    anyText(from: .id, isIt) ?? false
  }

  /// Whether one of the ids by which its person was seen is so; its own is not asked again.
  package func hasOtherDistinctID(_ isIt: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    anyText(from: .distinctIDs, isIt) ?? false
  }

  /// Whether the whole can be built of it.
  var isWhole: Bool { anyText(from: .id) { _ in false } != nil }

  private enum TextPart { case id, distinctIDs }

  /// Nil where the bytes end too early.
  private func anyText(from part: TextPart, _ isIt: (UnsafeRawBufferPointer) -> Bool) -> Bool? {
    var cursor = texts
    func any(of count: Int) -> Bool? {
      for _ in 0..<count {
        guard let text = cursor.next() else { return nil }
        if part == .id, isIt(text) { return true }
      }
      return false
    }
    guard let named = any(of: 1 + (bits & PackedSchema.layout.textBits).nonzeroBitCount) else { return nil }
    if named { return true }
    guard let viewers = cursor.count(), let viewed = any(of: viewers) else { return nil }
    return viewed ? true : anyDistinctID(&cursor, isIt)
  }

  private func anyDistinctID(_ cursor: inout PackedCursor, _ isIt: (UnsafeRawBufferPointer) -> Bool) -> Bool?
  {
    guard let count = cursor.count() else { return nil }
    for _ in 0..<count {
      guard let length = cursor.number() else { return nil }
      if length == 0 {
        guard bits & PackedText.distinctID.bit != 0 else { return nil }
      } else {
        guard let id = cursor.next(length: length - 1) else { return nil }
        if isIt(id) { return true }
      }
    }
    return false
  }
}

extension PackedRow {
  /// The whole, without raw row and properties; nil where the bytes end too early.
  package var recording: Recording? {
    var cursor = texts
    guard let id = cursor.next() else { return nil }
    var recording = Recording(id: RecordingID(utf8: id))
    guard readTexts(of: &recording, &cursor), let viewers = cursor.count() else { return nil }
    for _ in 0..<viewers {
      guard let viewer = cursor.text() else { return nil }
      recording.viewers.append(viewer)
    }
    guard let ids = distinctIDs(&cursor, own: recording.distinctID) else { return nil }
    recording.person.distinctIDs = ids
    readNumbers(of: &recording)
    return recording
  }

  /// False where the bytes end too early.
  private func readTexts(of recording: inout Recording, _ cursor: inout PackedCursor) -> Bool {
    for text in PackedSchema.layout.texts where bits & text.place.bit != 0 {
      guard let value = cursor.text() else { return false }
      text.property.set(value, of: &recording)
    }
    return true
  }

  private func distinctIDs(_ cursor: inout PackedCursor, own: String?) -> [String]? {
    guard let count = cursor.count() else { return nil }
    var ids: [String] = []
    for _ in 0..<count {
      guard let length = cursor.number() else { return nil }
      guard let id = length == 0 ? own : cursor.text(length: length - 1) else { return nil }
      ids.append(id)
    }
    return ids
  }

  private func readNumbers(of recording: inout Recording) {
    let layout = PackedSchema.layout
    for time in layout.times {
      time.property.set(self[time.place].map(Date.init(clampingReference:)), of: &recording)
    }
    for decimal in layout.decimals { decimal.property.set(self[decimal.place], of: &recording) }
    for integer in layout.integers { integer.property.set(self[integer.place], of: &recording) }
    for flag in layout.flags { flag.property.set(self[flag.place], of: &recording) }
  }
}

/// Reads lengths and texts one after the other.
private struct PackedCursor {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int

  init(_ bytes: UnsafeRawBufferPointer, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  mutating func number() -> Int? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 56 {
      let byte = bytes[position]
      position += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
      shift += 7
    }
    return nil
  }

  /// A count of things that take at least a byte each.
  mutating func count() -> Int? {
    guard let number = number(), number <= bytes.count - position else { return nil }
    return number
  }

  mutating func next() -> UnsafeRawBufferPointer? { count().flatMap { next(length: $0) } }

  mutating func next(length: Int) -> UnsafeRawBufferPointer? {
    guard length <= bytes.count - position else { return nil }
    defer { position += length }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
  }

  mutating func text() -> String? { next().map { String(decoding: $0, as: UTF8.self) } }

  mutating func text(length: Int) -> String? {
    next(length: length).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func skip() -> Bool { next() != nil }
}
