import Hummingbird
import Logging
import NIOCore

/// A PostHog in the process: its API over invented data, on the loopback interface only.
package enum DemoPostHog {
  /// Starts the server and returns once it listens. Port 0 takes a free one.
  package static func start(
    _ configuration: DemoConfiguration = DemoConfiguration(), port: Int = 0
  ) async throws(DemoFailure) -> RunningDemo {
    try await serve(DemoWorld(configuration), port: port)
  }

  static func serve(_ world: DemoWorld, port: Int) async throws(DemoFailure) -> RunningDemo {
    let (ports, started) = AsyncStream.makeStream(of: Result<Int, DemoFailure>.self)
    let application = application(world, port: port) { started.yield(.success($0)) }
    let server = Task {
      do { try await application.run() } catch {
        started.yield(.failure(.cannotListen(port: port, reason: String(describing: error))))
      }
      started.finish()
    }
    for await result in ports {
      switch result {
      case .success(let port): return RunningDemo(port: port, world: world, server: server)
      case .failure(let failure): throw failure
      }
    }
    throw .stopped
  }

  private static func application(
    _ world: DemoWorld, port: Int, listening: @escaping @Sendable (Int) -> Void
  ) -> some ApplicationProtocol {
    var logger = Logger(label: "demo")
    logger.logLevel = .critical
    return Application(
      responder: DemoResponder(world: world),
      configuration: .init(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in listening(channel.localAddress?.port ?? port) }, logger: logger)
  }
}
