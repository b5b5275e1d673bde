import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import Synchronization

/// Puts an answer together on the thread that receives it. Part by part, a page of a megabyte would wake two
/// threads in turn dozens of times. The server would wait meanwhile.
final class AnswerCollector: HTTPClientResponseDelegate {
  /// What arrived so far; nil before the head has.
  private let answer = Mutex<ReceivedAnswer?>(nil)
  /// Room that was made before the answer came.
  private let prepared = Mutex<[UInt8]>([])
  private let limit: Int
  private let expected: Int
  private let sent: @Sendable () -> Void

  /// `limit`: bytes that a body may have; `expected`: those that it is likely to have. `sent` is called when
  /// the request has left.
  init(limit: Int, expected: Int = 0, sent: @escaping @Sendable () -> Void) {
    self.limit = limit
    self.expected = min(expected, limit, Self.mostPrepared)
    self.sent = sent
  }

  /// Whether an error now cuts an answer, or keeps one from beginning.
  var hasBegun: Bool { answer.withLock { $0 != nil } }

  func didSendRequest(task: HTTPClient.Task<ReceivedAnswer>) {
    sent()
    if expected > Self.worthPreparing { prepared.withLock { $0 = Self.room(for: expected) } }
  }

  func didReceiveHead(task: HTTPClient.Task<ReceivedAnswer>, _ head: HTTPResponseHead) -> EventLoopFuture<
    Void
  > {
    var received = ReceivedAnswer(head: head)
    // A page grows to a megabyte: not by copying it again and again.
    let length = received.header("content-length").flatMap { Int($0) } ?? 0
    let room = prepared.withLock { prepared in
      defer { prepared = [] }
      return prepared
    }
    if length == 0 || length > expected / 2 { received.body = room }
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
    guard var whole = answer.withLock({ $0.take() }) else { throw HTTPClientError.remoteConnectionClosed }
    // Rows that are kept keep all of it.
    if whole.body.capacity > Self.worthPreparing, whole.body.capacity / 2 > whole.body.count {
      whole.body = whole.body.withUnsafeBufferPointer { Array($0) }
    }
    return whole
  }

  private static let worthPreparing = 256 << 10
  /// Pages of five hundred rows have a megabyte or two. One answer that was larger by far says nothing of the
  /// next.
  private static let mostPrepared = 8 << 20

  /// An empty array with room for so many bytes, and a sixteenth more. The system hands memory out page by
  /// page, when each is first written to. That takes longer than receiving the bytes. So all pages are asked
  /// for at once, while the server is busy with its answer.
  private static func room(for length: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: length + length / 16) { buffer, count in
      count = 0
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      guard let start = buffer.baseAddress.map(UnsafeMutableRawPointer.init)?.alignedUp(toMultipleOf: page)
      else {
        return
      }
      let whole = (buffer.count - page) / page * page
      // A kernel older than 5.14 does not know it, and hands them out one by one.
      if whole > 0 { madvise(start, whole, MADV_POPULATE_WRITE) }
    }
  }
}
