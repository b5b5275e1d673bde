/// What the user does with a step that is not done.
package enum JournalChange: Hashable, Sendable {
  case retry, drop
}
