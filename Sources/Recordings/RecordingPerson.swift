package import Foundation

/// The person as a recording names them: enough for a row. The properties stay unread in `properties`.
package struct RecordingPerson: Hashable, Sendable {
  /// `nil` for an unmatched person; its `uuid` then resolves nowhere.
  package var id: Int?
  package var name: String?
  package var uuid: String?
  /// At most ten, says the server.
  package var distinctIDs: [String]
  package var createdAt: Date?
  package var lastSeenAt: Date?
  /// The properties object as it came; read with `JSONText.members`.
  package var properties: JSONText {
    get { text }
    set {
      text = newValue
      traits = PersonTraits(PropertyReader(newValue))
    }
  }
  /// Copied from the properties, and kept where those are not.
  package var traits: PersonTraits
  private var text: JSONText

  package init(
    id: Int? = nil, name: String? = nil, uuid: String? = nil, distinctIDs: [String] = [],
    createdAt: Date? = nil,
    lastSeenAt: Date? = nil, properties: JSONText = .emptyObject, traits: PersonTraits? = nil
  ) {
    self.id = id
    self.name = name
    self.uuid = uuid
    self.distinctIDs = distinctIDs
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
    text = properties
    self.traits = traits ?? PersonTraits(PropertyReader(properties))
  }

  /// A person of whom nothing is known. Created once, because every row begins with it.
  package static let unknown = RecordingPerson()

  /// Restores the properties of a person whose traits were kept.
  mutating func attach(_ properties: JSONText) { text = properties }

  package var isMatched: Bool { id != nil }
}
