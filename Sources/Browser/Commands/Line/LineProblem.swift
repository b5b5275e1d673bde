package import Recordings

/// Why a line cannot be run, and where in it.
package struct LineProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unknownCommand(String, nearest: String?)
    case takesNoWords(String)
    case takesNumber(String)
    case takesMoment(String)
    case takesPlace(String)
    case takesShellLine(String)
    case query(FilterQueryProblem)
    case takesOneOf(String, [String])
    case words(FilterWordProblem)
    case columns(ColumnProblem)
  }

  package var reason: Reason
  /// In characters from the beginning of the line, from 0.
  package var place: Range<Int>

  package init(_ reason: Reason, at place: Range<Int>) {
    self.reason = reason
    self.place = place
  }
}
