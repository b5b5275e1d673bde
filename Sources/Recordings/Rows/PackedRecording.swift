import Foundation

/// A recording in about 300 bytes: all but its raw row and its person's properties, which take thousands. Lists and the
/// local copy keep their rows so, and read single facts of it without building the whole.
package struct PackedRecording: Hashable, Sendable {
  /// Of the bytes' layout: what was written under another one cannot be read.
  package static let version = 1

  package let bytes: ArraySlice<UInt8>

  /// Bytes that a `PackedRecording` of this version had.
  package init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  package init(_ recording: Recording) {
    var writer = PackedWriter()
    writer.write(recording)
    bytes = writer.bytes[...]
  }

  /// None where the bytes are no packed recording.
  var letters: RowLetters {
    bytes.withUnsafeBytes { bytes in
      PackedRow(bytes).flatMap { $0.isWhole ? RowLetters($0) : nil } ?? RowLetters()
    }
  }

  /// Without raw row and properties; nil where the bytes are no packed recording.
  package func recording() -> Recording? {
    bytes.withUnsafeBytes { PackedRow($0)?.recording }
  }
}

struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  private var bits: UInt64 = 0

  mutating func write(_ recording: Recording) {
    bytes.reserveCapacity(384)
    bytes.append(contentsOf: repeatElement(0, count: PackedField.fixedLength))
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
    put(bits, at: PackedField.bits)
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

extension PackedWriter {
  private mutating func put(_ field: PackedField.Real, _ value: Double?) {
    guard let value else { return }
    bits |= field.bit
    put(value.bitPattern, at: field.offset)
  }

  private mutating func put(_ field: PackedField.Wide, _ value: Int?) {
    guard let value else { return }
    bits |= field.bit
    put(UInt64(bitPattern: Int64(value)), at: field.offset)
  }

  private mutating func put(_ field: PackedField.Count, _ value: Int?) {
    guard let value else { return }
    bits |= field.bit
    put(UInt32(bitPattern: Int32(clamping: value)), at: field.offset)
  }

  private mutating func put(_ field: PackedField.Text, _ value: String?) {
    guard let value else { return }
    bits |= field.bit
    append(value)
  }

  private mutating func put(_ field: PackedField.Flag, _ value: Bool?) {
    guard let value else { return }
    bits |= field.knownBit | (value ? field.valueBit : 0)
  }

  private mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    for place in 0..<MemoryLayout<Number>.size {
      bytes[offset + place] = UInt8(truncatingIfNeeded: number >> Number(place * 8))
    }
  }

  private mutating func append(_ text: String, lengthPlus: Int = 0) {
    append(UInt64(text.utf8.count + lengthPlus))
    bytes.append(contentsOf: text.utf8)
  }

  /// Seven bits a byte, the last one without the eighth.
  private mutating func append(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
