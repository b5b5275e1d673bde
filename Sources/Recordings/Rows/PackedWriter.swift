import Foundation

/// Writes packed rows one behind the other: the numbers of each in any order, then its texts in theirs.
struct PackedWriter {
  /// Some room behind what was written.
  private var buffer: [UInt8] = []
  private var end = 0
  /// Where the row begins.
  private var start = 0
  private var bits: UInt64 = 0

  var bytes: ArraySlice<UInt8> { buffer[..<end] }

  /// So many bytes more find room.
  mutating func reserve(_ count: Int) {
    let missing = end + count - buffer.count
    guard missing > 0 else { return }
    buffer.append(contentsOf: repeatElement(0, count: max(missing, min(buffer.count, 1 << 20))))
  }

  mutating func begin() {
    (start, bits) = (end, 0)
    reserve(PackedField.fixedLength)
    end += PackedField.fixedLength
    buffer.withUnsafeMutableBytes { bytes in
      for place in stride(from: start, to: end, by: 8) {
        bytes.storeBytes(of: 0, toByteOffset: place, as: UInt64.self)
      }
    }
  }

  /// What was written since `begin` is a row.
  mutating func finish() -> Range<Int> {
    put(bits, at: PackedField.bits)
    return start..<end
  }

  /// What was written since `begin` is none.
  mutating func giveUp() { end = start }

  mutating func write(_ recording: Recording) {
    begin()
    writeReals(recording)
    writeCounts(recording)
    put(.viewed, recording.viewed)
    put(.ongoing, recording.ongoing)
    put(.matchesFilters, recording.matchesFilters)
    append(recording.id.text)
    writeTexts(recording)
    append(UInt64(recording.viewers.count))
    for viewer in recording.viewers { append(viewer) }
    append(UInt64(recording.person.distinctIDs.count))
    for id in recording.person.distinctIDs {
      // Nearly always the recording's own again: a zero, then.
      if id == recording.distinctID { append(0) } else { append(id, lengthPlus: 1) }
    }
    _ = finish()
  }

  private mutating func writeReals(_ recording: Recording) {
    put(.startTime, recording.startTime?.timeIntervalSinceReferenceDate)
    put(.endTime, recording.endTime?.timeIntervalSinceReferenceDate)
    put(.expiryTime, recording.expiryTime?.timeIntervalSinceReferenceDate)
    put(.activityScore, recording.activityScore)
    put(.personCreatedAt, recording.person.createdAt?.timeIntervalSinceReferenceDate)
    put(.personLastSeenAt, recording.person.lastSeenAt?.timeIntervalSinceReferenceDate)
  }

  private mutating func writeCounts(_ recording: Recording) {
    put(.eventCount, recording.eventCount)
    put(.totalSize, recording.totalSize)
    put(.personID, recording.person.id)
    put(.duration, recording.duration)
    put(.activeSeconds, recording.activeSeconds)
    put(.inactiveSeconds, recording.inactiveSeconds)
    put(.clicks, recording.clickCount)
    put(.keypresses, recording.keypressCount)
    put(.mouseActivity, recording.mouseActivityCount)
    put(.logs, recording.consoleLogCount)
    put(.warnings, recording.consoleWarnCount)
    put(.errors, recording.consoleErrorCount)
    put(.ttlDays, recording.ttlDays)
    put(.retentionDays, recording.retentionPeriodDays)
    put(.externalReferences, recording.externalReferences)
  }

  /// In the order of `PackedField.Text`.
  private mutating func writeTexts(_ recording: Recording) {
    let traits = recording.person.traits
    put(.distinctID, recording.distinctID)
    put(.startURL, recording.startURL)
    put(.personName, recording.person.name)
    put(.personUUID, recording.person.uuid)
    put(.country, traits.country)
    put(.browser, traits.browser)
    put(.os, traits.os)
    put(.deviceType, traits.deviceType)
    put(.source, recording.snapshotSource)
    put(.library, recording.snapshotLibrary)
  }
}

/// What is put a second time takes the place of the first; nil takes it away.
extension PackedWriter {
  mutating func put(_ field: PackedField.Real, _ value: Double?) {
    put(value.map(\.bitPattern), field.bit, at: field.offset)
  }

  mutating func put(_ field: PackedField.Wide, _ value: Int?) {
    put(value.map { UInt64(bitPattern: Int64($0)) }, field.bit, at: field.offset)
  }

  mutating func put(_ field: PackedField.Count, _ value: Int?) {
    put(value.map { UInt32(bitPattern: Int32(clamping: $0)) }, field.bit, at: field.offset)
  }

  mutating func put(_ field: PackedField.Flag, _ value: Bool?) {
    bits &= ~(field.knownBit | field.valueBit)
    guard let value else { return }
    bits |= field.knownBit | (value ? field.valueBit : 0)
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
  private mutating func put(_ field: PackedField.Text, _ value: String?) {
    guard let value else { return }
    put(field)
    append(value)
  }

  /// The text comes next.
  mutating func put(_ field: PackedField.Text) { bits |= field.bit }

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

  /// Seven bits a byte, the last one without the eighth.
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
