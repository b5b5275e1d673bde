/// One thing that was looked at.
struct DoctorCheck: Hashable, Sendable {
  enum State: String, Hashable, Sendable {
    case ok
    /// It works, and could be better, or is worth knowing.
    case note
    /// Reel does not work so, or not wholly.
    case problem
  }

  /// The same in every version: `key.scopes`.
  var id: String
  var state: State
  var text: String
  /// What to do.
  var advice: String?

  init(_ id: String, _ state: State, _ text: String, advice: String? = nil) {
    (self.id, self.state, self.text, self.advice) = (id, state, text, advice)
  }
}
