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
