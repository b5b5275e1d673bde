/// Who waits for an answer, and how old it may be. What nobody asked for stops before the last tenth of the
/// key's limits: it fails at once with `throttled(until:)`, and the moment is when it may be asked again.
/// Another Reel with the same key may have spent more by then: so it fails again, and names a later moment.
package enum Priority: Hashable, Sendable, CaseIterable {
  /// The user waits: held back only by a wait that the server named.
  case user
  /// The user insists: nothing kept is good enough, and one call is sent although the server let the key
  /// wait.
  case refresh
  /// The user waits for what changed meanwhile: nothing kept is good enough.
  case renewal
  /// Read ahead; worth one try.
  case prefetch
  /// A long load that goes on by itself, page after page; what may pass is tried again.
  case background
  /// A list that is looked at again and again by itself; nothing kept is good enough.
  case following

  /// Nobody waits for it.
  package var isAutomatic: Bool {
    switch self {
    case .user, .refresh, .renewal: false
    case .prefetch, .background, .following: true
    }
  }

  /// Whether nobody joins a call that began before.
  package var asksAnew: Bool {
    switch self {
    case .refresh, .renewal: true
    case .user, .prefetch, .background, .following: false
    }
  }

  /// Whether an answer that was had a moment ago will do.
  package var takesKept: Bool {
    switch self {
    case .user, .prefetch, .background: true
    case .refresh, .renewal, .following: false
    }
  }
}
