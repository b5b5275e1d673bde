import Recordings

/// Calls a minute and an hour.
struct QuotaLimit: Hashable, Sendable {
  var perMinute: Int
  var perHour: Int

  init(_ bucket: QuotaBucket, tier: QuotaTier) {
    switch bucket {
    case .recordingsList, .snapshots: (perMinute, perHour) = (tier.perMinute, tier.perHour)
    case .clickHouse: (perMinute, perHour) = (240, 1200)
    case .queries: (perMinute, perHour) = (240, 2400)
    case .general: (perMinute, perHour) = (480, 4800)
    }
  }
}
