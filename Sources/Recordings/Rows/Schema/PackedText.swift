/// A text behind the numbers. Only those that are known are there, in the order of their bits.
package struct PackedText: Hashable, Sendable {
  let bit: UInt64
  /// Among all texts of the schema.
  let index: Int
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
