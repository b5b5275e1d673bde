/// A whole number among the bytes of a packed row, and the bit that says whether it is known.
package struct PackedInteger: Hashable, Sendable {
  let offset: Int
  let bit: UInt64
  /// Eight bytes, else four.
  let isWide: Bool
}

extension PackedInteger {
  package static let duration = PackedSchema.integer(\.duration)
  package static let activeSeconds = PackedSchema.integer(\.activeSeconds)
}
