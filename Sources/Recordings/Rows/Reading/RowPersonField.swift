/// The same of a row's person.
enum RowPersonField: Sendable {
  case distinctIDs
  case properties
  case packed(PackedPlace)

  static let names = JSONNames<RowPersonField>(
    [("distinct_ids", .distinctIDs), ("properties", .properties)]
      + PackedSchema.places(of: .person).map { ($0.name, .packed($0.place)) })
  static let places = PackedSchema.places(of: .person).map(\.place)

  /// Of the person's properties, the ones that a row shows.
  static let traits = JSONNames<PackedText>(namedTraits)
  static let allTraits = namedTraits.map(\.1)

  private static let namedTraits = PackedSchema.places(of: .properties).compactMap { name, place in
    if case .text(let text) = place { (name, text) } else { nil }
  }
}
