import Recordings

/// A call before it has a host and a key.
struct APIRequest: Hashable, Sendable {
  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  var method: Method
  /// Percent-encoded, from `/api/` on.
  var path: String
  var query: QueryString
  var body: JSONText?

  init(_ method: Method, _ path: String, query: QueryString = QueryString(), body: JSONText? = nil) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
  }

  /// Path and query, as the request line carries them.
  var target: String { query.isEmpty ? path : path + "?" + query.text }
}
