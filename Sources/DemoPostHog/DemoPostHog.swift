/// A PostHog in the process: its API over invented data, on the loopback interface only.
package enum DemoPostHog {
  /// Starts the server and returns once it listens. Port 0 takes a free one.
  package static func start(
    _ configuration: DemoConfiguration = DemoConfiguration(), port: Int = 0
  ) async throws(DemoFailure) -> RunningDemo {
    try await serve(DemoWorld(configuration), port: port)
  }

  static func serve(_ world: DemoWorld, port: Int) async throws(DemoFailure) -> RunningDemo {
    RunningDemo(world: world, listener: try await .start(DemoResponder(world: world), port: port))
  }
}
