package import Recordings

/// `users/@me`: the user, and where they are in the web app.
package struct SignedInUser: Hashable, Sendable {
  package var user: User
  /// The project they have open: the key's own where nothing else says.
  package var currentProject: Project?
  var organization: (id: String, name: String)? {
    guard let organizationID, let organizationName else { return nil }
    return (organizationID, organizationName)
  }
  private var organizationID: String?
  private var organizationName: String?

  init(_ me: JSONObject) {
    user = User(me)
    currentProject = me.object("team").flatMap { Project($0) }
    organizationID = me.object("organization")?.text("id")
    organizationName = me.object("organization")?.text("name")
  }
}
