/// A user of PostHog: who made a playlist, whose key this is.
package struct User: Hashable, Sendable {
  package var id: Int?
  package var uuid: String?
  package var firstName: String?
  package var lastName: String?
  package var email: String?

  package init(
    id: Int? = nil, uuid: String? = nil, firstName: String? = nil, lastName: String? = nil,
    email: String? = nil
  ) {
    self.id = id
    self.uuid = uuid
    self.firstName = firstName
    self.lastName = lastName
    self.email = email
  }
}
