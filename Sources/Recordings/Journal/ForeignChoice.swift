/// What becomes of them.
package enum ForeignChoice: Hashable, Sendable, CaseIterable {
  /// They wait for their user's next start.
  case leave
  /// They go out with this user's key.
  case send
  case discard
}
