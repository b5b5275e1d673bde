import DemoPostHog
import PostHogAPI
import Recordings

/// The embedded PostHog: started by the first question, so that the first frame does not wait for it.
actor LazyDemo {
  private let configuration: DemoConfiguration
  private var starting: Task<(RunningDemo, PostHogClient), any Error>?

  init(_ configuration: DemoConfiguration) { self.configuration = configuration }

  func client() async throws(FetchFailure) -> PostHogClient {
    let task = starting ?? Task { [configuration] in try await Self.start(configuration) }
    starting = task
    do {
      return try await task.value.1
    } catch {
      throw .offline(.other("the demo could not start: \(error)"))
    }
  }

  private static func start(_ configuration: DemoConfiguration) async throws -> (RunningDemo, PostHogClient) {
    let demo = try await DemoPostHog.start(configuration)
    guard let key = APIKey(DemoKey.allScopes.value) else { throw FetchFailure.noKey }
    return (
      demo, PostHogClient(configuration: ClientConfiguration(host: try PostHogHost(demo.host), key: key))
    )
  }

  func stop() async {
    guard let starting, let (demo, _) = try? await starting.value else { return }
    await demo.stop()
  }
}
