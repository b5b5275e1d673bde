/// Where a program keeps its journal, and for which server.
package struct JournalPlace: Sendable {
  /// The server's origin.
  package var server: String
  /// In memory where nil: decisions end with the program.
  package var path: String?

  package init(server: String, path: String?) {
    self.server = server
    self.path = path
  }
}
