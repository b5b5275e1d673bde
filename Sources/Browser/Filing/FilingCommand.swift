/// What is decided about the marked rows, or the one under the cursor.
package enum FilingCommand: Hashable, Sendable {
  case add, addToLast, move, remove
  case markViewed
  case repeatLast
}
