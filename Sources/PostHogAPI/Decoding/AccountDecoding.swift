import Recordings

extension Person {
  init(_ person: JSONObject) {
    self.init(
      id: person.integer("id"), uuid: person.text("uuid"), name: person.text("name"),
      distinctIDs: person.texts("distinct_ids"), createdAt: person.date("created_at"),
      lastSeenAt: person.date("last_seen_at"), properties: person.rawObject("properties"))
  }
}

extension KeyInfo {
  init(_ key: JSONObject) {
    self.init(
      scopes: key.texts("scopes"),
      scopedTeams: key["scoped_teams"] == nil
        ? nil : key.elements("scoped_teams").compactMap(\.lenientInteger).filter { $0 >= 1 },
      scopedOrganizations: key["scoped_organizations"] == nil ? nil : key.texts("scoped_organizations"),
      userID: key.integer("user_id"))
  }
}

extension Project {
  /// `nil` without an id that is a number, and for one that no project has.
  init?(_ project: JSONObject) {
    guard let id = project.integer("id"), id >= 1 else { return nil }
    self.init(
      id: ProjectID(id), name: project.text("name"), organization: project.text("organization"),
      timezone: project.text("timezone"))
  }
}
