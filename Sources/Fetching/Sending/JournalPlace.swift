/// Where a program keeps its journal, and for which server.
package struct JournalPlace: Sendable {
  /// The server's origin.
  package var server: String
  /// A digest of the key whose user decides; nil where there is only one.
  package var key: String?
  /// In memory where nil: decisions end with the program.
  package var path: String?

  /// Names in settled steps are taken out after so many days.
  package var namesKept: Int

  package init(server: String, key: String? = nil, path: String?, namesKept: Int = 30) {
    self.server = server
    self.key = key
    self.path = path
    self.namesKept = namesKept
  }
}
