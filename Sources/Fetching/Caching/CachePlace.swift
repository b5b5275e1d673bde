package import Recordings

/// Whose answers are kept, and where.
package struct CachePlace: Sendable {
  /// The server's origin.
  package var server: String
  /// A digest of the key.
  package var key: String
  /// The project that was asked for by number, if one was.
  package var asked: ProjectID?
  /// A file that is gone with the program where nil.
  package var path: String?
  /// Bytes that the file may have.
  package var limit: Int

  package init(server: String, key: String, asked: ProjectID?, path: String?, limit: Int = 512 << 20) {
    self.server = server
    self.key = key
    self.asked = asked
    self.path = path
    self.limit = limit
  }
}
