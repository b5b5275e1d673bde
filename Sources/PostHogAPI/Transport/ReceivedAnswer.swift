import AsyncHTTPClient
import Glibc
import NIOCore
import NIOHTTP1
import Synchronization

/// An answer as it came: its head and its whole body.
struct ReceivedAnswer: Sendable {
  var head: HTTPResponseHead
  var body: [UInt8] = []

  func header(_ name: String) -> String? { head.headers.first(name: name) }
}
