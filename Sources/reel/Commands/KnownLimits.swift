import ArgumentParser
import PostHogAPI

/// What a user knows of the server's limits.
enum KnownLimits: String, ExpressibleByArgument, CaseIterable {
  case none, free, paid, enterprise

  var assumption: QuotaAssumption {
    switch self {
    case .none: .none
    case .free: .plan(.free)
    case .paid: .plan(.paid)
    case .enterprise: .plan(.enterprise)
    }
  }
}
