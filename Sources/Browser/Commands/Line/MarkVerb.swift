/// What the command line does to the rows that match.
package enum MarkVerb: Hashable, Sendable {
  case mark, unmark
}
