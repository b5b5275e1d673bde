/// What others than this key's user decided here and did not send. It is sent only when this user says so.
package struct ForeignDecisions: Hashable, Sendable {
  /// Entries.
  package var changes: Int
  /// The server's numbers of those users, as far as they are known.
  package var users: [String]

  package init(changes: Int, users: [String] = []) {
    self.changes = changes
    self.users = users
  }
}
