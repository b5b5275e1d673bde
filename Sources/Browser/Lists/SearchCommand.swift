/// The search in the focused pane.
package enum SearchCommand: Hashable, Sendable {
  case open, nextMatch, previousMatch
}
