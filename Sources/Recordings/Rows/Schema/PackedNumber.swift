/// Either of them, where only its size counts.
package enum PackedNumber: Hashable, Sendable {
  case integer(PackedInteger)
  case decimal(PackedDecimal)
}
