/// Two bits: whether it is known, and what it is.
package struct PackedFlag: Hashable, Sendable {
  let knownBit: UInt64
  let valueBit: UInt64
}

extension PackedFlag {
  package static let viewed = PackedSchema.flag(\.viewed)
  package static let ongoing = PackedSchema.flag(\.ongoing)
}
