package import Foundation
package import Recordings

/// Words for every failure: what happened, and what to do next. No other place has such sentences.
package struct FailureWording: Sendable {
  package let host: String
  let now: Date
  let zone: TimeZone

  package init(host: String, now: Date, zone: TimeZone) {
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

  /// What to do about it; empty where there is nothing.
  func next(_ failure: FetchFailure) -> Sentence {
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
    case .queryTooHeavy: "Choose a shorter time or a simpler filter."
    case .serverFailed, .unreadable: "Press \(key: .refresh) to try again."
    case .offline(.unknownHost), .notPostHog, .redirectedElsewhere: "Check --host or POSTHOG_HOST."
    case .offline: "Check the network, then press \(key: .refresh)."
    case .tls(.handshakeFailed): "If it speaks plain HTTP, say so: --host http://…"
    case .tls: "A private authority can be named in SSL_CERT_FILE."
    case .unreadableFilter:
      "Nothing was asked of the server. In the web app (\(key: .openInBrowser)) it can be saved anew."
    case .cancelled: ""
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
    case .other(let what): "The network failed: \(what)."
    }
  }

  private func tls(_ problem: TLSProblem) -> String {
    switch problem {
    case .certificateNotTrusted: "The certificate of \(host) is not trusted."
    case .noCertificateAuthorities: "This machine has no certificate authorities (package ca-certificates)."
    case .handshakeFailed: "The TLS handshake with \(host) failed."
    }
  }

  private func unreadable(_ problem: UnreadableAnswer) -> String {
    switch problem {
    case .cut: "it was cut off"
    case .notJSON(let offset): "no JSON at byte \(offset)"
    case .tooDeep: "it nests too deeply"
    case .tooLarge(let limit): "it is larger than \(Amounts.bytes(limit))"
    case .missing(let field): "\(field) is missing or of another kind"
    }
  }
}

extension BrowserState {
  var failureWording: FailureWording { FailureWording(host: settings.host, now: now, zone: settings.zone) }
}
