/// What a moment of a session tells. The raw values are kept in the cache.
package enum EvidenceKind: Int, Hashable, Sendable, CaseIterable {
  /// A page or screen began.
  case page = 0
  /// The user did something that went well, as far as the event tells.
  case action = 1
  case rage = 2
  case dead = 3
  case error = 4
}
