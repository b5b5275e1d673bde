/// Why a line that can be read cannot be asked of the server.
package struct FilterQueryProblem: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The server takes such a word only once, and the line has more of them.
    case onlyOnce
    /// It takes either `person:` or `distinct_id:`.
    case personTwice
    /// `from`: where the window begins that the word ends.
    case endsFirst(from: String)
    /// The server is too old to deny a visited page, or for the order.
    case olderServer
    /// In bytes of the request.
    case tooLong(Int, limit: Int)
    /// Only the rows on a screen are asked what happened in them.
    case onlyOnScreen
    /// A part of the saved filter that the server would refuse.
    case unsupported(SavedFilterProblem)
  }

  package var reason: Reason
  /// `FilterLine.place(of:in:)` finds where it stands.
  package var word: FilterWord?

  package init(reason: Reason, word: FilterWord? = nil) { (self.reason, self.word) = (reason, word) }
}
