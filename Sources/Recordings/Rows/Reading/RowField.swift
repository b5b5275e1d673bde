/// What to do with a member of a row: where it goes in a packed row, or how else it is read.
enum RowField: Sendable {
  case id
  case person
  case viewers
  case packed(PackedPlace)

  static let names = JSONNames<RowField>(
    [("id", .id), ("person", .person), ("viewers", .viewers)]
      + PackedSchema.places(of: .row).map { ($0.name, .packed($0.place)) })
}
