/// What the key may do and where: discovered at the start, from endpoints of which any may be refused.
package struct Account: Hashable, Sendable {
  package var key: KeyInfo?
  package var user: User?
  /// The projects the key can name; empty where it may not list them.
  package var projects: [Project]
  /// The project to work in: the one asked for, else the key's only or current one.
  package var project: Project

  /// The number of the key's user, where the server tells it.
  package var userID: Int? { key?.userID ?? user?.id }

  /// Whose key it is: all of the user, or the number alone where the key may not read more.
  package var owner: User? { user ?? key?.userID.map { User(id: $0) } }

  package init(key: KeyInfo? = nil, user: User? = nil, projects: [Project] = [], project: Project) {
    self.key = key
    self.user = user
    self.projects = projects
    self.project = project
  }
}
