/// Where decisions belong: what was decided for one project is never sent to another.
package struct JournalScope: Hashable, Sendable {
  /// The server's origin, without a trailing slash.
  package var server: String
  package var project: ProjectID

  package init(server: String, project: ProjectID) {
    self.server = server
    self.project = project
  }
}
