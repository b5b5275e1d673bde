import NIOCore
import NIOHTTP1
import NIOPosix

/// The HTTP server under the demo, on the loopback interface only.
final class DemoListener: Sendable {
  let port: Int
  private let channel: any Channel
  private let connections: DemoConnections
  private let calls: AsyncStream<@Sendable () async -> Void>.Continuation
  private let answering: Task<Void, Never>

  private init(
    _ channel: any Channel, port: Int, _ connections: DemoConnections,
    _ calls: AsyncStream<@Sendable () async -> Void>.Continuation, answering: Task<Void, Never>
  ) {
    self.channel = channel
    self.port = channel.localAddress?.port ?? port
    self.connections = connections
    self.calls = calls
    self.answering = answering
  }

  /// Returns once it listens. Port 0 takes a free one.
  static func start(_ responder: DemoResponder, port: Int) async throws(DemoFailure) -> DemoListener {
    let connections = DemoConnections()
    let (waiting, calls) = AsyncStream.makeStream(of: (@Sendable () async -> Void).self)
    let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      // Who has said everything may still wait for the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          guard connections.add(channel) else { throw ChannelError.ioOnClosedChannel }
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(DemoConnection(responder, calls: calls))
        }
      }
    do {
      let channel = try await bootstrap.bind(host: "127.0.0.1", port: port).get()
      let threads = AnsweringThreads()
      let answering = Task(executorPreference: threads) {
        await withDiscardingTaskGroup { group in
          for await call in waiting { group.addTask(executorPreference: threads) { await call() } }
        }
      }
      return DemoListener(channel, port: port, connections, calls, answering: answering)
    } catch {
      throw .cannotListen(port: port, reason: String(describing: error))
    }
  }

  /// Closes all connections, and returns once the port is free and nothing is being answered.
  func stop() async {
    try? await channel.close()
    await connections.close()
    calls.finish()
    answering.cancel()
    await answering.value
  }
}
