import RecordingCache

/// How a file of the cache or the journal stands.
package enum KeptFileHealth: Hashable, Sendable {
  case absent
  case sound(bytes: Int)
  case damaged(bytes: Int)
  case locked
  case unreadable(String)

  /// It is looked at and not changed.
  package static func of(_ path: String) -> KeptFileHealth {
    switch DatabaseHealth.of(path) {
    case .absent: .absent
    case .sound(let bytes): .sound(bytes: bytes)
    case .damaged(let bytes): .damaged(bytes: bytes)
    case .locked: .locked
    case .unreadable(let reason): .unreadable(reason)
    }
  }
}
