/// Who decides: the user of a key. Another key of the same user is the same decider.
package struct Decider: Hashable, Sendable {
  /// A digest of the key, never the key; nil where there is none to tell apart.
  package var key: String?
  /// The server's number of the user; nil where it has not said it, or may not.
  package var user: String?

  package init(key: String? = nil, user: String? = nil) {
    self.key = key
    self.user = user
  }
}

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

/// What becomes of them.
package enum ForeignChoice: Hashable, Sendable, CaseIterable {
  /// They wait for their user's next start.
  case leave
  /// They go out with this user's key.
  case send
  case discard
}
