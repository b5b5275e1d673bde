package enum EntryState: Hashable, Sendable {
  case waiting
  /// Sent, and not known to have arrived. Only of what must not be sent twice: a creation, a deletion for
  /// good.
  case sending
  case done
  /// Not done, and not tried again by itself: retry or drop it.
  indirect case refused(EntryProblem)
  /// Taken back before it was sent, or given up by the user.
  case dropped

  package var isSettled: Bool {
    switch self {
    case .waiting, .sending: false
    case .done, .refused, .dropped: true
    }
  }
}
