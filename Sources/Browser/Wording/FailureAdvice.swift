import Recordings
import Wording

extension FailureWording {
  /// What to do about it; empty where there is nothing.
  func advice(_ failure: FetchFailure) -> Sentence {
    switch failure {
    case .missingScope(let scope):
      "Add \(scope) to the key at \(host)/settings/user-api-keys, then press \(key: .refresh)."
    case .keyNotSupported:
      "PostHog allows it since 2026-08-13; until the server is newer, use the web app (\(key: .openInBrowser))."
    case .noKey, .keyRejected:
      "Check POSTHOG_PERSONAL_API_KEY and POSTHOG_HOST; keys: \(host)/settings/user-api-keys"
    case .wrongRegion(let other): "Start again with --host \(other)"
    case .projectForbidden, .projectNotFound: "Name another one with --project or POSTHOG_PROJECT_ID."
    case .forbidden: "Ask an administrator of the project."
    case .notFound, .gone: "\(key: .refresh) refreshes the list."
    case .refused: "The server may be older or newer than this filter; other views still work."
    case .throttled(let until), .busy(let until):
      until == nil
        ? "Press \(key: .refresh) in a minute." : "Reel asks again by itself; what is loaded stays usable."
    case .queryQuotaSpent: "Timelines still work without events; PostHog's billing settings say more."
    case .queryTooHeavy: "Choose a shorter time or a simpler filter."
    case .serverFailed, .unreadable: "Press \(key: .refresh) to try again."
    case .offline(.unknownHost), .notPostHog, .redirectedElsewhere: "Check --host or POSTHOG_HOST."
    case .offline: "Check the network, then press \(key: .refresh)."
    case .tls(let problem): Sentence(problem.advice)
    case .unreadableFilter:
      "Nothing was asked of the server. In the web app (\(key: .openInBrowser)) it can be saved anew."
    case .cancelled: ""
    }
  }
}

extension BrowserState {
  var failureWording: FailureWording { FailureWording(host: settings.host, now: now, zone: settings.zone) }

  var quotaWording: QuotaWording {
    QuotaWording(now: now, zone: settings.zone, isUnlimited: settings.isUnlimited)
  }
}
