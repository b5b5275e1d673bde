import NIOHTTP1

/// A request as it came.
struct DemoCall: Sendable {
  var method: String
  /// Path and query, as the request line carries them.
  var target: String
  var path: String
  var query: RequestQuery
  var body: [UInt8]
  var authorization: String?
  var host: String

  init(_ head: HTTPRequestHead, body: [UInt8]) {
    method = head.method.rawValue
    target = head.uri
    let parts = head.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = parts.first.map(String.init) ?? "/"
    query = RequestQuery(parts.count > 1 ? String(parts[1]) : "")
    self.body = body
    authorization = head.headers.first(name: "Authorization")
    host = head.headers.first(name: "Host") ?? "localhost"
  }

  var routed: RoutedPath? { RoutedPath(path) }
}
