/// A number with a fraction, or a time as seconds since the reference date: eight bytes.
package struct PackedDecimal: Hashable, Sendable {
  let offset: Int
  let bit: UInt64
}

/// The fields that code asks for by name.
extension PackedDecimal {
  package static let startTime = PackedSchema.time(\.startTime)
  package static let expiryTime = PackedSchema.time(\.expiryTime)
}
