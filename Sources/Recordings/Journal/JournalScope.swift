/// Where decisions belong: what was decided for one project is never sent to another.
package struct JournalScope: Hashable, Sendable {
  /// The server's origin, without a trailing slash.
  package var server: String
  package var project: ProjectID
  /// Whose decisions are meant; what is remembered of a project is everybody's.
  package var decider: Decider

  package init(server: String, project: ProjectID, decider: Decider = Decider()) {
    self.server = server
    self.project = project
    self.decider = decider
  }
}
