package struct Project: Hashable, Sendable, Identifiable {
  package var id: ProjectID
  package var name: String?
  package var organization: String?
  package var timezone: String?

  package init(id: ProjectID, name: String? = nil, organization: String? = nil, timezone: String? = nil) {
    self.id = id
    self.name = name
    self.organization = organization
    self.timezone = timezone
  }
}
