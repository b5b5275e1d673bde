import ArgumentParser
import DemoPostHog
import Dispatch
import Foundation

struct DemoServer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-server", abstract: "Run the embedded PostHog alone, on 127.0.0.1, until Ctrl-C.",
    discussion: """
      It prints the variables with which another reel asks it.

      Examples:
        reel demo-server
        reel demo-server --port 0 --recordings 200000 --limits free
      """)

  @Option(help: "The port; 0 takes a free one.")
  var port = 8010

  @Option(help: "How old a PostHog it is: \(DemoProfile.allCases.map(\.rawValue).joined(separator: " or ")).")
  var profile: DemoProfile = .cloud2026

  @Option(help: "How many recordings it holds, up to 200,000.")
  var recordings = 2_000

  @Option(help: "The seed of the invented data.")
  var seed: UInt64 = 2026

  @Option(help: "Limit calls as the cloud does for a plan: free, paid or enterprise. Without it: no limit.")
  var limits: Plan?

  func validate() throws {
    guard (0...65_535).contains(port) else { throw ValidationError("A port lies between 0 and 65535.") }
    try DemoCount.validate(recordings)
  }

  mutating func run() throws {
    let configuration = DemoConfiguration(
      profile: profile, seed: seed, recordings: recordings, rateLimits: limits?.rateLimits)
    let port = port
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { end.yield() }
      source.resume()
      return source
    }
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      do throws(DemoFailure) {
        let demo = try await DemoPostHog.start(configuration, port: port)
        Self.announce(demo.host, configuration.keys)
        for await _ in ends { break }
      } catch {
        Self.exit(withError: StartProblem(lines: [error.sentence], status: 1).end())
      }
      done.signal()
    }
    done.wait()
    for source in sources { source.cancel() }
    // It keeps nothing, and whoever holds a connection open would hold it up: it just ends.
  }

  private static func announce(_ host: String, _ keys: [DemoKey]) {
    print("export POSTHOG_HOST=\(host)")
    for key in keys { print("export POSTHOG_PERSONAL_API_KEY=\(key.value)  # \(key.label)") }
    fflush(nil)
  }
}

extension DemoProfile: ExpressibleByArgument {}

extension DemoFailure {
  fileprivate var sentence: String {
    switch self {
    case .cannotListen(let port, let reason): "reel: cannot listen on port \(port): \(reason)"
    }
  }
}
