/// Why a line of filter words cannot be read, and where in it. The sentences are `FilterWordWording`'s.
package struct FilterWordProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `nearest`: the known one that it may have been meant for.
    case unknownWord(String, nearest: String?)
    /// A word that wants another operator than the one that follows it.
    case wrongOperator(String, FilterWordKind)
    case missingValue(String, FilterWordKind)
    case wrongValue(String, word: String, FilterWordKind)
    /// A range whose end lies before its beginning.
    case endsFirst(String, instead: String)
    /// More than one value where only one can be asked for.
    case takesOne(String)
    /// `instead`: the word that says it.
    case cannotNegate(String, instead: String?)
    /// An operator with blanks around it, or a word for how filters are joined.
    case danglingSign(String)
    /// What no loaded row tells.
    case notInRows(String)
    case openQuote
    case openBracket
    /// `!` before nothing.
    case nothingToNegate
    /// `limit`: in bytes.
    case tooLong(limit: Int)
  }

  package var reason: Reason
  /// In characters from the beginning of the line, from 0.
  package var place: Range<Int>

  package init(_ reason: Reason, at place: Range<Int>) {
    self.reason = reason
    self.place = place
  }
}
