import Dispatch
import Foundation
import Glibc
import PostHogAPI
import Recordings
import Synchronization

/// Asks a server, each question within some seconds.
struct ServerProbing {
  let host: PostHogHost
  /// Nil where there is no key: then only the name is looked up.
  let configuration: ClientConfiguration?
  let project: ProjectID?
  let words: @Sendable (FetchFailure) -> String

  /// Seconds for each question.
  static let patience = 8

  func checks() -> ServerChecks {
    var checks = ServerChecks(host: host, lookup: lookup(), words: words)
    guard let configuration else { return checks }
    let client = PostHogClient(configuration: configuration)
    let project = project
    checks.probe = Self.bounded { () async throws(FetchFailure) in try await client.probe() }
    // Where nothing answers, the second question waits for the same.
    if case .success(let probe)? = checks.probe, probe.isJSON {
      checks.account = Self.bounded { () async throws(FetchFailure) in
        try await client.account(project: project)
      }
    }
    // Where closing takes longer, the program's end closes them.
    _ = Bounded.result(seconds: 2) { await client.shutdown() }
    return checks
  }

  private static func bounded<Value: Sendable>(
    _ ask: @escaping @Sendable () async throws(FetchFailure) -> Value
  ) -> Result<Value, FetchFailure> {
    Bounded.result(seconds: patience) { () async -> Result<Value, FetchFailure> in
      do throws(FetchFailure) { return .success(try await ask()) } catch { return .failure(error) }
    } ?? .failure(.offline(.readTimedOut))
  }

  /// The system's own look-up cannot be told to end: its thread is left alone.
  private func lookup() -> TimeInterval? {
    let name = host.name
    let start = ContinuousClock.now
    let found = Bounded.blocking(seconds: Self.patience) {
      var answers: UnsafeMutablePointer<addrinfo>?
      defer { if let answers { freeaddrinfo(answers) } }
      return getaddrinfo(name, nil, nil, &answers) == 0
    }
    guard found == true else { return nil }
    let taken = start.duration(to: .now).components
    return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
  }
}
