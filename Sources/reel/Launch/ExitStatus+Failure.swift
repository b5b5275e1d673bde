import Recordings

extension FetchFailure {
  /// How a command ends that failed so.
  var status: ExitStatus {
    switch self {
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden:
      .notAllowed
    case .notFound, .projectNotFound, .gone: .notFound
    // A variable is wrong, as a proxy's may be.
    case .tls(.authoritiesMissing), .tls(.authoritiesNoFile), .tls(.authoritiesUnreadable): .usage
    case .offline, .tls, .throttled, .busy, .queryQuotaSpent, .notPostHog: .unanswered
    // A gateway says so of the server behind it.
    case .serverFailed(502, _), .serverFailed(503, _), .serverFailed(504, _): .unanswered
    case .serverFailed, .queryTooHeavy, .refused, .redirectedElsewhere, .unreadable, .unreadableFilter:
      .failed
    case .cancelled: .interrupted
    }
  }
}
