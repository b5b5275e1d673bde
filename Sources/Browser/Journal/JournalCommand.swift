/// Back and forth through what was decided.
package enum JournalCommand: Hashable, Sendable {
  case undo, redo
  case open
}
