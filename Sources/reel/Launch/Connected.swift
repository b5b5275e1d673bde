import DemoPostHog
import Fetching
import PostHogAPI
import RecordingLibrary
import Recordings

/// The way to the server: made before the first frame, opened by the first question.
struct Connected {
  let library: RecordingLibrary
  private let opening: @Sendable () async throws(FetchFailure) -> PostHogClient
  private let stop: @Sendable () async -> Void

  init(_ server: Server, journal: JournalPlace, quotaPath: String?, cache: CachePlace) {
    let opening: @Sendable () async throws(FetchFailure) -> PostHogClient
    switch server.connection {
    case .client(let configuration):
      let client = PostHogClient(configuration: configuration)
      opening = { () throws(FetchFailure) in client }
      stop = {}
    case .demo(let configuration):
      let demo = LazyDemo(configuration)
      opening = { () throws(FetchFailure) in try await demo.client() }
      stop = { await demo.stop() }
    }
    self.opening = opening
    let calls = FetchCalls(project: server.project, client: opening)
    let source = FetchActor(calls: calls, quotaPath: quotaPath, assuming: server.limits, cache: cache).source(
      journal: journal)
    library = RecordingLibrary(source: source)
  }

  func close() async {
    try? await opening().shutdown()
    await stop()
  }
}

/// The embedded PostHog: started by the first question, so that the first frame does not wait for it.
private actor LazyDemo {
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
