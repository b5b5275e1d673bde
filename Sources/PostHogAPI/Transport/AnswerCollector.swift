import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

/// An answer as it came: its head and its whole body.
struct ReceivedAnswer: Sendable {
  var head: HTTPResponseHead
  var body: [UInt8] = []

  func header(_ name: String) -> String? { head.headers.first(name: name) }
}

/// Puts an answer together on the thread that receives it: handed on part by part, a page of a megabyte would wake two
/// threads in turn dozens of times, while the server waits to write the rest of it.
final class AnswerCollector: HTTPClientResponseDelegate {
  /// What arrived so far; nil before the head has.
  private let answer = Mutex<ReceivedAnswer?>(nil)
  private let limit: Int
  private let sent: @Sendable () -> Void

  /// `limit`: bytes that a body may have. `sent` is called when the request has left.
  init(limit: Int, sent: @escaping @Sendable () -> Void) {
    self.limit = limit
    self.sent = sent
  }

  /// Whether an error now cuts an answer, or keeps one from beginning.
  var hasBegun: Bool { answer.withLock { $0 != nil } }

  func didSendRequest(task: HTTPClient.Task<ReceivedAnswer>) { sent() }

  func didReceiveHead(task: HTTPClient.Task<ReceivedAnswer>, _ head: HTTPResponseHead) -> EventLoopFuture<
    Void
  > {
    var received = ReceivedAnswer(head: head)
    // A page grows to a megabyte: not by copying it again and again.
    let length = received.header("content-length").flatMap { Int($0) } ?? 0
    received.body.reserveCapacity(min(max(0, length), limit))
    answer.withLock { $0 = received }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(task: HTTPClient.Task<ReceivedAnswer>, _ part: ByteBuffer) -> EventLoopFuture<Void>
  {
    let isTooLarge = answer.withLock { answer in
      answer?.body.append(contentsOf: part.readableBytesView)
      return answer.map { $0.body.count > limit } ?? false
    }
    return isTooLarge
      ? task.eventLoop.makeFailedFuture(NIOTooManyBytesError(maxBytes: limit))
      : task.eventLoop.makeSucceededVoidFuture()
  }

  func didFinishRequest(task: HTTPClient.Task<ReceivedAnswer>) throws -> ReceivedAnswer {
    guard let whole = answer.withLock({ $0.take() }) else { throw HTTPClientError.remoteConnectionClosed }
    return whole
  }
}
