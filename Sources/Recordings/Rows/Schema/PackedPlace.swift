import Foundation

/// A whole number among the bytes of a packed row, and the bit that says whether it is known.
package struct PackedInteger: Hashable, Sendable {
  let offset: Int
  let bit: UInt64
  /// Eight bytes, else four.
  let isWide: Bool
}

/// A number with a fraction, or a time as seconds since the reference date: eight bytes.
package struct PackedDecimal: Hashable, Sendable {
  let offset: Int
  let bit: UInt64
}

/// Either of them, where only its size counts.
package enum PackedNumber: Hashable, Sendable {
  case integer(PackedInteger)
  case decimal(PackedDecimal)
}

/// Two bits: whether it is known, and what it is.
package struct PackedFlag: Hashable, Sendable {
  let knownBit: UInt64
  let valueBit: UInt64
}

/// A text behind the numbers. Only those that are known are there, in the order of their bits.
package struct PackedText: Hashable, Sendable {
  let bit: UInt64
  /// Among all texts of the schema.
  let index: Int
}

/// Where a field of the schema lies in a packed row, and how it is read from JSON.
enum PackedPlace: Hashable, Sendable {
  case integer(PackedInteger)
  case elementCount(PackedInteger)
  case decimal(PackedDecimal)
  case time(PackedDecimal)
  case flag(PackedFlag)
  case text(PackedText)
}

extension AmountWord {
  /// Where what it compares lies.
  package var packed: PackedNumber? { PackedSchema.number(named: key) }
}

/// The fields that code asks for by name.
extension PackedDecimal {
  package static let startTime = PackedSchema.time(\.startTime)
  package static let expiryTime = PackedSchema.time(\.expiryTime)
}

extension PackedInteger {
  package static let duration = PackedSchema.integer(\.duration)
  package static let activeSeconds = PackedSchema.integer(\.activeSeconds)
}

extension PackedFlag {
  package static let viewed = PackedSchema.flag(\.viewed)
  package static let ongoing = PackedSchema.flag(\.ongoing)
}

extension PackedText {
  package static let distinctID = PackedSchema.text(\.distinctID)
  package static let startURL = PackedSchema.text(\.startURL)
  package static let personName = PackedSchema.text(\.person.name)
  package static let personUUID = PackedSchema.text(\.person.uuid)
  package static let country = PackedSchema.text(\.person.traits.country)
  package static let browser = PackedSchema.text(\.person.traits.browser)
  package static let os = PackedSchema.text(\.person.traits.os)
  package static let deviceType = PackedSchema.text(\.person.traits.deviceType)
}
