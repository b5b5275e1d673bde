import NIOCore
import NIOPosix

/// Says something to a port, and answers all that comes back until the other side closes.
func raw(_ port: Int, _ words: String, closesOutput: Bool = false) async throws -> String {
  let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
    .channelOption(.allowRemoteHalfClosure, value: true)
    .connect(host: "127.0.0.1", port: port) { channel in
      channel.eventLoop.makeCompletedFuture {
        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
          wrappingChannelSynchronously: channel, configuration: .init(isOutboundHalfClosureEnabled: true))
      }
    }
  return try await channel.executeThenClose { inbound, outbound in
    try await outbound.write(ByteBuffer(string: words))
    if closesOutput { outbound.finish() }
    var heard = ByteBuffer()
    for try await part in inbound { heard.writeImmutableBuffer(part) }
    return String(buffer: heard)
  }
}

/// A request for the first playlist, as text.
func request(
  _ method: String = "GET", _ path: String = "/api/projects/1/session_recording_playlists/?limit=1",
  version: String = "1.1", _ headers: String..., body: String = ""
) -> String {
  let lines = ["Host: demo", "Authorization: Bearer phx_demoEverything0000"] + headers
  return "\(method) \(path) HTTP/\(version)\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n" + body
}
