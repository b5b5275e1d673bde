import Recordings

/// What a plan allows on the recordings list (and, apart from it, on snapshots); the smallest first.
package enum QuotaTier: String, Hashable, Sendable, CaseIterable, Codable {
  case free
  case paid
  case enterprise

  package var perMinute: Int {
    switch self {
    case .free: 12
    case .paid: 60
    case .enterprise: 100
    }
  }

  package var perHour: Int {
    switch self {
    case .free: 60
    case .paid: 300
    case .enterprise: 400
    }
  }
}
