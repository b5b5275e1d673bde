import DemoPostHog
import PostHogAPI
import Recordings

/// What answers, made before the first frame and opened by the first question. It outlives a switch of projects.
struct ServerConnection {
  let open: @Sendable () async throws(FetchFailure) -> PostHogClient
  private let stop: @Sendable () async -> Void

  init(_ server: Server) {
    switch server.connection {
    case .client(let configuration):
      let client = PostHogClient(configuration: configuration)
      open = { () throws(FetchFailure) in client }
      stop = {}
    case .demo(let configuration):
      let demo = LazyDemo(configuration)
      open = { () throws(FetchFailure) in try await demo.client() }
      stop = { await demo.stop() }
    }
  }

  func close() async {
    try? await open().shutdown()
    await stop()
  }
}
