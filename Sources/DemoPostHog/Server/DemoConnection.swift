import Foundation
import NIOCore
import NIOHTTP1
import Recordings

/// One connection: takes its requests one after another, each whole, and writes what becomes of them.
final class DemoConnection: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// More than any request of the API has.
  private static let longestBody = 4 << 20

  private let responder: DemoResponder
  private let calls: AsyncStream<@Sendable () async -> Void>.Continuation
  /// The request that is being received or answered.
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []
  private var isTooLong = false
  private var isInputClosed = false

  init(_ responder: DemoResponder, calls: AsyncStream<@Sendable () async -> Void>.Continuation) {
    self.responder = responder
    self.calls = calls
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): (self.head, body, isTooLong) = (head, [], false)
    case .body(let part):
      isTooLong = isTooLong || part.readableBytes > Self.longestBody - body.count
      if isTooLong { body = [] } else { body.append(contentsOf: part.readableBytesView) }
    case .end: answer(on: context.channel)
    }
  }

  private func answer(on channel: any Channel) {
    guard let head else { return }
    guard !isTooLong else {
      return send(.whole(DemoAnswer(status: 413, body: .none), allow: nil), on: channel)
    }
    let call = DemoCall(head, body: body)
    body = []
    let this = NIOLoopBound(self, eventLoop: channel.eventLoop)
    calls.yield { [responder] in
      let reply = await responder.reply(to: call)
      channel.eventLoop.execute { this.value.send(reply, on: channel) }
    }
  }

  private func send(_ reply: DemoReply, on channel: any Channel) {
    guard let asked = head else { return }
    head = nil
    switch reply {
    case .nothing: channel.close(promise: nil)
    case .half(let answer, let allow):
      channel.write(HTTPServerResponsePart.head(answer.head(to: asked, allow: allow)), promise: nil)
      let half = ByteBuffer(bytes: answer.bytes.prefix(answer.bytes.count / 2))
      channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(half)))
        .whenComplete { _ in channel.close(promise: nil) }
    case .whole(let answer, let allow):
      channel.write(HTTPServerResponsePart.head(answer.head(to: asked, allow: allow)), promise: nil)
      let bytes = asked.method == .HEAD ? [] : answer.bytes
      if !bytes.isEmpty {
        channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
      }
      let end = channel.writeAndFlush(HTTPServerResponsePart.end(nil))
      if !asked.isKeepAlive || isInputClosed {
        end.whenComplete { _ in channel.close(promise: nil) }
      } else {
        // What cannot be written keeps nobody waiting.
        end.whenFailure { _ in channel.close(promise: nil) }
      }
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case ChannelEvent.inputClosed? = event as? ChannelEvent {
      isInputClosed = true
      if head == nil { context.close(promise: nil) }
    }
    context.fireUserInboundEventTriggered(event)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

extension DemoAnswer {
  /// With the length of the whole answer, however much of it is sent.
  func head(to asked: HTTPRequestHead, allow: String?) -> HTTPResponseHead {
    var headers: HTTPHeaders = ["Date": UTCTime.now.http, "Content-Length": String(bytes.count)]
    switch body {
    case .none: break
    case .json: headers.add(name: "Content-Type", value: "application/json")
    case .html: headers.add(name: "Content-Type", value: "text/html; charset=utf-8")
    case .lines:
      headers.add(contentsOf: [
        "Content-Type": "application/jsonl", "Content-Disposition": "inline", "Cache-Control": "max-age=3600",
        "Server-Timing": "fetch_blocks;dur=12.4",
      ])
    }
    if let allow { headers.add(name: "Allow", value: allow) }
    if let retryAfter { headers.add(name: "Retry-After", value: retryAfter) }
    if !asked.isKeepAlive {
      headers.add(name: "Connection", value: "close")
    } else if asked.version == .http1_0 {
      headers.add(name: "Connection", value: "keep-alive")
    }
    return HTTPResponseHead(version: .http1_1, status: .init(statusCode: status), headers: headers)
  }
}

extension UTCTime {
  fileprivate static var now: UTCTime {
    UTCTime(milliseconds: Int64(clamping: Date().timeIntervalSince1970 * 1000))
  }
}
