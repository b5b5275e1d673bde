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
