package import Foundation
package import Recordings

/// What happened, for every failure. What to do about it depends on who reads: the panes name keys, a shell
/// names options.
package struct FailureWording: Sendable {
  package let host: String
  private let now: Date
  private let zone: Zone

  package init(host: String, now: Date, zone: Zone) {
    (self.host, self.now, self.zone) = (host, now, zone)
  }

  /// What happened, in a few words.
  package func what(_ failure: FetchFailure) -> String {
    switch failure {
    case .missingScope(let scope): "The key lacks the scope \(scope)."
    case .keyNotSupported: "This server does not let a personal API key do that."
    case .noKey: "No key reached the server."
    case .keyRejected: "The key was rejected: it is mistyped, revoked, or belongs to another region."
    case .wrongRegion(let other): "This key belongs to \(other), not to \(host)."
    case .projectForbidden: "The key has no access to this project."
    case .forbidden(let detail): "Forbidden: \(detail)"
    case .notFound: "Not found: deleted, expired, or in another project."
    case .projectNotFound: "There is no such project on \(host)."
    case .gone: "The recording was deleted for good."
    case .refused(let refusal): "The server refused the request (\(refusal.status)): \(detail(refusal))"
    case .throttled(let until): "The key's call limit is reached" + waits(until) + "."
    case .queryTooHeavy: "The query was too heavy for the server."
    case .queryQuotaSpent(let until):
      "What the organisation may read by queries is spent" + waits(until) + "."
    case .busy(let until): "The server is at capacity" + waits(until) + "."
    case .serverFailed(let status, let detail):
      "The server failed (\(status))" + (detail.map { ": \($0)" } ?? ".")
    case .offline(let problem): network(problem)
    case .tls(let problem): tls(problem)
    case .notPostHog(let status, let type):
      "\(host) does not answer like PostHog (status \(status), \(type ?? "no content type"))."
    case .redirectedElsewhere(let other):
      "\(host) redirects to \(other): not followed, so that the key stays here."
    case .unreadable(let problem): "The answer could not be read: \(unreadable(problem))."
    case .unreadableFilter: "The filter that is saved in this playlist cannot be read."
    case .cancelled: "Cancelled."
    }
  }

  /// The errors of a model, written for programs, are told by the names of what is wrong.
  private func detail(_ refusal: Refusal) -> String {
    let names = refusal.parameters.map {
      $0.isUnknown ? "\($0.name) is unknown to it" : "\($0.name) is invalid"
    }
    return names.isEmpty ? refusal.detail : names.joined(separator: ", ") + "."
  }

  private func waits(_ until: Date?) -> String {
    guard let until, until > now else { return "" }
    return " until " + CivilTime(until, in: zone).wait(today: CivilTime(now, in: zone))
  }

  private func network(_ problem: NetworkProblem) -> String {
    switch problem {
    case .unknownHost(let name): "There is no host called \(name)."
    case .connectionRefused: "\(host) refused the connection."
    case .unreachable: "\(host) cannot be reached from here."
    case .connectTimedOut: "\(host) did not answer the connection in time."
    case .readTimedOut: "\(host) did not answer in time."
    case .connectionLost: "The connection broke before the answer was complete."
    case .proxyFailed: "The proxy did not let the connection through."
    case .proxyUnknown: "There is no host of the name that HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names."
    case .proxyUnreachable: "The proxy cannot be reached: nothing listens at its address."
    case .other(let what): "The network failed: \(what)."
    }
  }

  private func tls(_ problem: TLSProblem) -> String {
    switch problem {
    case .certificateNotTrusted:
      "The certificate of \(host) is not trusted: nobody known here vouches for it."
    case .certificateExpired: "The certificate of \(host) has expired."
    case .certificateNotYetValid: "The certificate of \(host) is not valid yet."
    case .certificateOfOtherHost: "What answers at \(host) has the certificate of another host."
    case .authoritiesMissing(let path): "SSL_CERT_FILE or SSL_CERT_DIR names \(path), which is not there."
    case .authoritiesNoFile(let path): "SSL_CERT_FILE names \(path), which is no regular file."
    case .authoritiesUnreadable(let path):
      "\(path), named by SSL_CERT_FILE or SSL_CERT_DIR, holds no certificate in PEM."
    case .versionTooOld: "\(host) speaks no TLS of version 1.2 or later."
    case .noCertificateAuthorities: "This machine has no certificate authorities (package ca-certificates)."
    case .handshakeFailed: "The TLS handshake with \(host) failed."
    }
  }

  private func unreadable(_ problem: UnreadableAnswer) -> String {
    switch problem {
    case .cut: "it was cut off"
    case .notJSON(let offset): "no JSON at byte \(offset)"
    case .tooDeep: "it nests too deeply"
    case .tooMany: "it has more rows than any page"
    case .tooLarge(let limit): "it is larger than \(Amounts.bytes(limit))"
    case .missing(let field): "\(field) is missing or of another kind"
    }
  }
}

extension TLSProblem {
  /// What to do about it. Never to do without TLS.
  package var advice: String {
    switch self {
    case .certificateNotTrusted, .noCertificateAuthorities:
      "A private authority can be named in SSL_CERT_FILE or SSL_CERT_DIR."
    case .certificateExpired: "Its owner has to renew it. This machine's clock may be wrong, too."
    case .certificateNotYetValid: "This machine's clock may be wrong."
    case .certificateOfOtherHost: "Check --host or POSTHOG_HOST."
    case .authoritiesMissing, .authoritiesNoFile, .authoritiesUnreadable: "Correct the variable, or unset it."
    case .versionTooOld: "Its owner has to switch on TLS 1.2 or 1.3."
    case .handshakeFailed: "Check the address and its port: what answers there may speak no TLS."
    }
  }
}
