import Hummingbird
import Logging
import NIOCore
import Synchronization

/// A PostHog in the process: its API over invented data, on the loopback interface only.
package enum DemoPostHog {
  /// Starts the server and returns once it listens. Port 0 takes a free one.
  package static func start(
    _ configuration: DemoConfiguration = DemoConfiguration(), port: Int = 0
  ) async throws(DemoFailure) -> RunningDemo {
    let world = DemoWorld(configuration)
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

  /// Serves until the process is asked to end by SIGINT or SIGTERM; `announce` is told the host once it listens.
  package static func run(
    _ configuration: DemoConfiguration, port: Int, announce: @escaping @Sendable (String) -> Void
  ) async throws(DemoFailure) {
    let application = application(DemoWorld(configuration), port: port) { announce("http://127.0.0.1:\($0)") }
    do { try await application.runService() } catch {
      throw .cannotListen(port: port, reason: String(describing: error))
    }
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

/// Why a demo server did not start.
package enum DemoFailure: Error, Hashable, Sendable {
  case cannotListen(port: Int, reason: String)
  /// It ended before it listened.
  case stopped
}

/// A demo server that listens.
package struct RunningDemo: Sendable {
  package let port: Int
  let world: DemoWorld
  private let server: Task<Void, Never>

  init(port: Int, world: DemoWorld, server: Task<Void, Never>) {
    self.port = port
    self.world = world
    self.server = server
  }

  /// `http://127.0.0.1:…`, without a slash at the end.
  package var host: String { "http://127.0.0.1:\(port)" }

  /// The calls it got, oldest first, at most 500.
  package var requests: [DemoRequest] { world.log.withLock(\.self) }

  /// Makes the calls from now on go wrong, as `POST /demo/faults` does.
  package func inject(_ fault: Fault) { world.faults.withLock { $0.add(fault) } }

  package func clearFaults() { world.faults.withLock { $0.clear() } }

  /// Closes all connections and returns once the port is free.
  package func stop() async {
    server.cancel()
    await server.value
  }
}
