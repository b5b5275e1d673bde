/// Why a text is no JSON, and where (bytes from its start).
package enum JSONProblem: Error, Hashable, Sendable {
  /// The text ends inside a value: the answer was cut.
  case cut
  case unexpected(offset: Int)
  case tooDeep
  /// An array has more elements than any answer: what is kept of each would fill the memory.
  case tooMany
}
