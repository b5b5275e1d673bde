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

/// What is believed of a server's limits before it shows any.
package enum QuotaAssumption: Hashable, Sendable {
  /// The smallest plan, until a 429 teaches another.
  case unknown
  case plan(QuotaTier)
  /// The user knows that there are none, as on most servers of one's own. A 429 teaches otherwise.
  case none
}

/// Calls a minute and an hour.
struct QuotaLimit: Hashable, Sendable {
  var perMinute: Int
  var perHour: Int

  init(_ bucket: QuotaBucket, tier: QuotaTier) {
    switch bucket {
    case .recordingsList, .snapshots: (perMinute, perHour) = (tier.perMinute, tier.perHour)
    case .clickHouse: (perMinute, perHour) = (240, 1200)
    case .general: (perMinute, perHour) = (480, 4800)
    }
  }
}
