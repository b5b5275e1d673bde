import Foundation
import Recordings

/// From a status and its body to a failure: the one place where that is decided. The code of the body counts
/// before the status, because older servers answer a bad key with 403.
enum AnswerFailure {
  /// `nil` for a success.
  static func failure(of answer: Answer) -> FetchFailure? {
    if (200..<300).contains(answer.status) { return nil }
    guard let body = ErrorBody(answer.text) else { return bareFailure(answer) }
    switch body.code {
    case "authentication_failed": return .keyRejected
    case "not_authenticated": return .noKey
    default: return failure(of: answer, body)  // String
    }
  }

  private static func failure(of answer: Answer, _ body: ErrorBody) -> FetchFailure {
    switch answer.status {
    case 401: .keyRejected
    case 400 where body.code == "too_many_bytes": .queryTooHeavy
    case 402 where body.code.contains("quota"): .queryQuotaSpent(until: answer.quotaReset(body.detail))
    case 403: forbidden(body.detail)
    case 404: missing(body)
    case 407: .offline(.proxyFailed)
    case 408: .offline(.readTimedOut)
    case 410: .gone
    case 429: throttled(answer, body.detail)
    case 503: .busy(until: answer.retryAt)
    case 512, 513: .queryTooHeavy
    case 504 where hasReachedALimit(body.detail): .queryTooHeavy
    case 500...: .serverFailed(status: answer.status, detail: body.detail.isEmpty ? nil : body.detail)
    case 400...: .refused(refusal(answer.status, body))
    default: .notPostHog(status: answer.status, contentType: answer.contentType)  // Int
    }
  }

  /// Without a body of the API: what stands in front of PostHog answered, or PostHog with an empty one.
  private static func bareFailure(_ answer: Answer) -> FetchFailure {
    switch answer.status {
    case 405 where answer.body.isEmpty:
      .refused(Refusal(status: 405, detail: ""))
    case 407: .offline(.proxyFailed)
    case 408: .offline(.readTimedOut)
    case 410 where answer.body.isEmpty: .gone
    case 413, 414: .refused(Refusal(status: answer.status, detail: ""))
    case 429: .throttled(until: answer.retryAt)
    case 503: .busy(until: answer.retryAt)
    case 512, 513: .queryTooHeavy
    case 500...: .serverFailed(status: answer.status, detail: nil)
    default: .notPostHog(status: answer.status, contentType: answer.contentType)  // Int
    }
  }

  private static func forbidden(_ detail: String) -> FetchFailure {
    if let scope = detail.firstMatch(of: /missing required scope '([^']+)'/) {
      return .missingScope(String(scope.1))
    }
    let lowered = detail.lowercased()
    if lowered.contains("does not support personal api key access") { return .keyNotSupported }
    if lowered.contains("access to the requested project")
      || lowered.contains("don't have access to the project")
    {
      return .projectForbidden
    }
    return .forbidden(detail: detail)
  }

  private static func missing(_ body: ErrorBody) -> FetchFailure {
    switch body.detail {
    case "Project not found.": .projectNotFound
    case "Endpoint not found.": .refused(refusal(404, body))
    default: .notFound  // String
    }
  }

  private static func throttled(_ answer: Answer, _ detail: String) -> FetchFailure {
    let lowered = detail.lowercased()
    if lowered.contains("query timeout exceeded") { return .queryTooHeavy }
    let capacity = ["at capacity", "simultaneous queries", "concurren", "queries are running"]
    if capacity.contains(where: { lowered.contains($0) }) {
      return .busy(until: answer.retryAt)
    }
    return .throttled(until: answer.retryAt ?? RetryAfter.date(fromDetail: detail, now: answer.receivedAt))
  }

  /// A query that a gateway would be blamed for: it took too long, or too much memory.
  private static func hasReachedALimit(_ detail: String) -> Bool {
    let lowered = detail.lowercased()
    return ["max execution time", "max memory", "timeout exceeded"].contains { lowered.contains($0) }
  }

  private static func refusal(_ status: Int, _ body: ErrorBody) -> Refusal {
    Refusal(status: status, detail: body.detail)
  }
}

extension Answer {
  /// When the spent reading comes back: `Retry-After`, or the moment that the sentence names as a time of day or
  /// as a date. Nil where neither does. It is at most a month away.
  fileprivate func quotaReset(_ detail: String) -> Date? {
    let named = retryAfter.flatMap { Double($0) }.map { receivedAt.addingTimeInterval($0) }
    guard let reset = named ?? Self.date(in: detail) ?? nextMoment(of: detail) else { return nil }
    let longest = receivedAt.addingTimeInterval(31 * 86_400)
    return reset > receivedAt && reset <= longest ? reset : nil
  }

  private static func date(in detail: String) -> Date? {
    detail.firstMatch(of: /\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/)
      .flatMap { ISODate.date(from: String($0.output)) }
  }

  /// `00:00 UTC`: the next time that clocks of Greenwich show it.
  private func nextMoment(of detail: String) -> Date? {
    guard let match = detail.firstMatch(of: /(\d{2}):(\d{2}) (?:UTC|GMT)/), let hour = Double(match.1),
      let minute = Double(match.2), hour < 24, minute < 60
    else { return nil }
    let now = receivedAt.timeIntervalSince1970
    guard now.isFinite else { return nil }
    let day = (now / 86_400).rounded(.down) * 86_400
    let today = day + hour * 3600 + minute * 60
    return Date(timeIntervalSince1970: today > now ? today : today + 86_400)
  }
}
