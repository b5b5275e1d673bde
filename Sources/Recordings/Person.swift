package import Foundation

/// A person as the persons endpoint answers it.
package struct Person: Hashable, Sendable {
  package var id: Int?
  package var uuid: String?
  package var name: String?
  package var distinctIDs: [String]
  package var createdAt: Date?
  package var lastSeenAt: Date?
  /// The properties object as it came, often more than a hundred keys; read with `JSONText.members`.
  package var properties: JSONText

  package init(
    id: Int? = nil, uuid: String? = nil, name: String? = nil, distinctIDs: [String] = [],
    createdAt: Date? = nil,
    lastSeenAt: Date? = nil, properties: JSONText = .emptyObject
  ) {
    self.id = id
    self.uuid = uuid
    self.name = name
    self.distinctIDs = distinctIDs
    self.createdAt = createdAt
    self.lastSeenAt = lastSeenAt
    self.properties = properties
  }
}
