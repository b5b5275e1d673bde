import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A small HTTP server on a free loopback port, which answers as a test says and remembers what it was asked.
final class ScriptedServer: Sendable {
  /// What becomes of a request.
  enum Script: Sendable {
    case answer(HTTPResponseStatus, HTTPHeaders, [UInt8])
    /// A head that promises `length` bytes, fewer of them, and the end of the connection.
    case cut(length: Int, body: [UInt8])
    /// Nothing, ever.
    case silence
    /// A head and a part of the body; the rest never comes.
    case stall([UInt8])

    static func json(_ body: String) -> Script {
      .answer(.ok, ["content-type": "application/json"], Array(body.utf8))
    }

    static func redirect(_ location: String, _ status: HTTPResponseStatus = .found) -> Script {
      .answer(status, ["location": location], [])
    }
  }

  private let channel: any Channel
  private let heads: Seen

  /// Runs a server around a test.
  static func run(
    tls: NIOSSLContext? = nil, _ script: @escaping @Sendable (HTTPRequestHead) -> Script,
    _ test: (ScriptedServer) async throws -> Void
  ) async throws {
    let server = try await ScriptedServer(tls, script)
    do {
      try await test(server)
    } catch {
      try await server.channel.close()
      throw error
    }
    try await server.channel.close()
  }

  private init(_ tls: NIOSSLContext?, _ script: @escaping @Sendable (HTTPRequestHead) -> Script) async throws
  {
    let heads = Seen()
    self.heads = heads
    channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
          try channel.pipeline.syncOperations.configureHTTPServerPipeline()
          try channel.pipeline.syncOperations.addHandler(ScriptHandler(script, heads))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var requests: [HTTPRequestHead] { heads.all.withLock { $0 } }
  var connections: Int { heads.connections.withLock { $0 } }

  /// The requests of all connections.
  final class Seen: Sendable {
    let all = Mutex<[HTTPRequestHead]>([])
    let connections = Mutex(0)
  }
}

private final class ScriptHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let script: @Sendable (HTTPRequestHead) -> ScriptedServer.Script
  private let seen: ScriptedServer.Seen
  private var head: HTTPRequestHead?

  init(_ script: @escaping @Sendable (HTTPRequestHead) -> ScriptedServer.Script, _ seen: ScriptedServer.Seen)
  {
    self.script = script
    self.seen = seen
  }

  func channelActive(context: ChannelHandlerContext) {
    seen.connections.withLock { $0 += 1 }
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): self.head = head
    case .body: break
    case .end:
      guard let head else { return }
      seen.all.withLock { $0.append(head) }
      play(script(head), context)
    }
  }

  private func play(_ script: ScriptedServer.Script, _ context: ChannelHandlerContext) {
    switch script {
    case .silence: break
    case .answer(let status, var headers, let body):
      headers.replaceOrAdd(name: "content-length", value: String(body.count))
      write(status, headers, body, context)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    case .cut(let length, let body):
      write(.ok, ["content-type": "application/json", "content-length": String(length)], body, context)
      context.close(promise: nil)
    case .stall(let body):
      write(
        .ok, ["content-type": "application/json", "content-length": String(body.count + 1)], body, context)
    }
  }

  private func write(
    _ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ body: [UInt8], _ context: ChannelHandlerContext
  ) {
    let head = HTTPResponseHead(version: .http1_1, status: status, headers: headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
  }
}
