import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// A request as it came.
struct DemoCall: Sendable {
  var method: String
  var path: String
  var query: RequestQuery
  var body: [UInt8]
  var authorization: String?
  var host: String

  var routed: RoutedPath? { RoutedPath(path) }
}
