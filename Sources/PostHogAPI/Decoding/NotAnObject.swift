import Recordings

/// Why a text is no object: it is no JSON, or (without a problem) another kind of value.
struct NotAnObject: Error {
  var problem: JSONProblem?
}
