import ArgumentParser
import DemoPostHog

/// The plans whose call limits the demo can keep.
enum Plan: String, ExpressibleByArgument, CaseIterable {
  case free, paid, enterprise

  var rateLimits: RateLimits {
    switch self {
    case .free: .free
    case .paid: .paid
    case .enterprise: .enterprise
    }
  }
}
