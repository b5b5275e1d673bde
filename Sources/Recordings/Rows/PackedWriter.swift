import Foundation

/// Writes packed rows one after the other: the numbers of each in any order, then its texts in a fixed one.
struct PackedWriter {
  /// Some room behind what was written.
  private var buffer: [UInt8] = []
  private var end = 0
  /// Where the row begins.
  private var start = 0
  private var bits: UInt64 = 0

  var bytes: ArraySlice<UInt8> { buffer[..<end] }

  /// Makes room for so many bytes more.
  mutating func reserve(_ count: Int) {
    let missing = end + count - buffer.count
    guard missing > 0 else { return }
    buffer.append(contentsOf: repeatElement(0, count: max(missing, min(buffer.count, 1 << 20))))
  }

  mutating func begin() {
    (start, bits) = (end, 0)
    let length = PackedSchema.layout.fixedLength
    reserve(length)
    end += length
    buffer.withUnsafeMutableBytes { bytes in
      for place in stride(from: start, to: end, by: 8) {
        bytes.storeBytes(of: 0, toByteOffset: place, as: UInt64.self)
      }
    }
  }

  /// Ends the row that `begin` began.
  mutating func finish() -> Range<Int> {
    put(bits, at: PackedLayout.bitsOffset)
    return start..<end
  }

  /// Drops what was written since `begin`.
  mutating func giveUp() { end = start }

  mutating func write(_ recording: Recording) {
    begin()
    writeNumbers(recording)
    append(recording.id.text)
    writeTexts(recording)
    append(UInt64(recording.viewers.count))
    for viewer in recording.viewers { append(viewer) }
    append(UInt64(recording.person.distinctIDs.count))
    for id in recording.person.distinctIDs {
      // Nearly always the same as the recording's own, which is written as zero.
      if id == recording.distinctID { append(0) } else { append(id, lengthPlus: 1) }
    }
    _ = finish()
  }

  private mutating func writeNumbers(_ recording: Recording) {
    let layout = PackedSchema.layout
    for time in layout.times {
      put(time.place, time.property.value(of: recording)?.timeIntervalSinceReferenceDate)
    }
    for decimal in layout.decimals { put(decimal.place, decimal.property.value(of: recording)) }
    for integer in layout.integers { put(integer.place, integer.property.value(of: recording)) }
    for flag in layout.flags { put(flag.place, flag.property.value(of: recording)) }
  }

  private mutating func writeTexts(_ recording: Recording) {
    for text in PackedSchema.layout.texts {
      guard let value = text.property.value(of: recording) else { continue }
      announce(text.place)
      append(value)
    }
  }
}

/// A second value replaces the first; nil removes it.
extension PackedWriter {
  mutating func put(_ place: PackedDecimal, _ value: Double?) {
    put(value.map(\.bitPattern), place.bit, at: place.offset)
  }

  /// What does not fit is the greatest or the least that does.
  mutating func put(_ place: PackedInteger, _ value: Int?) {
    if place.isWide {
      put(value.map { UInt64(bitPattern: Int64($0)) }, place.bit, at: place.offset)
    } else {
      put(value.map { UInt32(bitPattern: Int32(clamping: $0)) }, place.bit, at: place.offset)
    }
  }

  mutating func put(_ place: PackedFlag, _ value: Bool?) {
    bits &= ~(place.knownBit | place.valueBit)
    guard let value else { return }
    bits |= place.knownBit | (value ? place.valueBit : 0)
  }

  private mutating func put<Number: FixedWidthInteger>(_ number: Number?, _ bit: UInt64, at offset: Int) {
    bits &= ~bit
    guard let number else { return }
    bits |= bit
    put(number, at: offset)
  }

  private mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    buffer.withUnsafeMutableBytes {
      $0.storeBytes(of: number.littleEndian, toByteOffset: start + offset, as: Number.self)
    }
  }
}

/// Once a row, in the order of the texts.
extension PackedWriter {
  /// The text comes next.
  mutating func announce(_ place: PackedText) { bits |= place.bit }

  mutating func append(_ text: String, lengthPlus: Int = 0) {
    var text = text
    text.withUTF8 { append(UnsafeRawBufferPointer($0), lengthPlus: lengthPlus) }
  }

  mutating func append(_ text: UnsafeRawBufferPointer, lengthPlus: Int = 0) {
    append(UInt64(text.count + lengthPlus))
    reserve(text.count)
    buffer.withUnsafeMutableBytes {
      UnsafeMutableRawBufferPointer(rebasing: $0[end...]).copyMemory(from: text)
    }
    end += text.count
  }

  /// Seven bits a byte; the last byte has the eighth bit clear.
  mutating func append(_ number: UInt64) {
    reserve(10)
    var rest = number
    while rest >= 0x80 {
      buffer[end] = UInt8(truncatingIfNeeded: rest) | 0x80
      end += 1
      rest >>= 7
    }
    buffer[end] = UInt8(rest)
    end += 1
  }
}
