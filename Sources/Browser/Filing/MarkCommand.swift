/// Marks on rows: what they are on is what the next command works on.
package enum MarkCommand: Hashable, Sendable {
  case row, range, all, invert
}
