import Foundation
import Recordings
import Synchronization

@testable import PostHogAPI

extension Answer {
  static let moment = Date(timeIntervalSince1970: 1_000_000)

  init(
    _ status: Int, _ body: String = "", contentType: String? = "application/json", retryAfter: String? = nil
  ) {
    self.init(
      status: status, contentType: contentType, retryAfter: retryAfter, receivedAt: Self.moment,
      body: Array(body.utf8))
  }

  static func json(_ body: String) -> Answer { Answer(200, body) }

  static func error(_ status: Int, _ code: String, _ detail: String, retryAfter: String? = nil) -> Answer {
    let body = JSONValue.object(["code": .string(code), "detail": .string(detail), "attr": .null])
    return Answer(status, body.compact, retryAfter: retryAfter)
  }
}

/// Answers requests from a table by path, and remembers them; what stands in no table is 404.
final class Paths: Sendable {
  private let answers: [String: Answer]
  private let seen = Mutex<[String]>([])

  init(_ answers: [String: Answer]) { self.answers = answers }

  /// `host path?query`, in alphabetical order: some are asked in parallel.
  var requests: [String] { seen.withLock { $0.sorted() } }

  var transport: Transport {
    Transport { (request, host, _) throws(FetchFailure) in
      self.seen.withLock { $0.append(host.name + " " + request.target) }
      return self.answers[host.name + " " + request.path] ?? self.answers[request.path]
        ?? .error(404, "not_found", "Not found.")
    }
  }

  func client(_ host: PostHogHost = .us) -> PostHogClient { PostHogClient(host: host, transport: transport) }
}
