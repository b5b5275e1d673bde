package import Foundation

/// Why a call has no answer: facts, no sentences (those stand in one place, `Browser/Wording`). Nothing in it
/// ever holds the key, a header or a query string.
package enum FetchFailure: Error, Hashable, Sendable, Codable {
  /// 403 "API key missing required scope '…'".
  case missingScope(String)
  /// 403 "This action does not support personal API key access": an older server, or an action never opened.
  case keyNotSupported
  /// 401 `not_authenticated`: no key reached the server.
  case noKey
  /// 401 `authentication_failed` (some versions answer it with 403): mistyped, revoked, or of another region.
  case keyRejected
  /// The key was rejected here and is known in the other region of the cloud.
  case wrongRegion(host: String)
  /// 403 for a project the key may not see.
  case projectForbidden
  /// Any other 403, with the server's own words.
  case forbidden(detail: String)
  /// 404 of a row: missing, deleted, expired, or in another project; the server does not say which.
  case notFound
  /// 404 of the whole project, or an id that cannot be one.
  case projectNotFound
  /// 410: a shredded recording.
  case gone
  /// 400, 405, 406, 415: the server does not take this request.
  case refused(Refusal)
  /// 429 of the rate limit; `until` is nil where the server named no time.
  case throttled(until: Date?)
  /// 429 "Query timeout exceeded" and 512. The same question fails again; a narrower one may not.
  case queryTooHeavy
  /// 402 `api_queries_quota_exceeded`: what the organisation may read by queries is spent. `until` is nil where
  /// the server named no time.
  case queryQuotaSpent(until: Date?)
  /// 429 and 503 of a server at capacity.
  case busy(until: Date?)
  /// Any other 5xx.
  case serverFailed(status: Int, detail: String?)
  /// The network did not carry the call.
  case offline(NetworkProblem)
  case tls(TLSProblem)
  /// An answer that PostHog never gives (HTML, say): a proxy, a login page, another program.
  case notPostHog(status: Int, contentType: String?)
  /// A redirect to another host: not followed, because the key would go with it.
  case redirectedElsewhere(host: String)
  /// An answer that began well and could not be read to its end.
  case unreadable(UnreadableAnswer)
  /// The filter that the server keeps of a playlist cannot be read: nothing was asked.
  case unreadableFilter
  case cancelled
}

extension FetchFailure {
  package var isOffline: Bool {
    if case .offline = self { true } else { false }
  }

  /// Whether a write with this failure may have been carried out: the server may have received it, and its
  /// answer was lost.
  package var mayHaveHappened: Bool {
    switch self {
    case .offline(let problem): problem == .connectionLost || problem == .readTimedOut
    case .unreadable, .serverFailed: true
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .throttled, .busy, .tls,
      .notPostHog, .redirectedElsewhere, .unreadableFilter, .cancelled:
      false
    }
  }
}
