package import Recordings

/// A request, a page load or a paint, as the browser's performance entries tell it.
package struct NetworkRequest: Sendable {
  /// The address; empty where it is masked.
  package var name = ""
  /// `navigation`, `resource`, `paint` …
  package var entryType = ""
  /// `fetch`, `xmlhttprequest`, `img` …
  package var initiatorType = ""
  package var method: String?
  /// Of the wrapped call, or else of the browser. Nil where it is unknown or the request failed.
  package var status: Int?
  /// When it began, in milliseconds since 1970, if it says so.
  package var time: Int64?
  /// Both in milliseconds, from the page's time origin.
  package var startTime: Double?
  package var endTime: Double?
  /// In milliseconds.
  package var duration: Double?
  package var transferSize: Int?
  /// From before the recorder wrapped the calls; a later one of the same name and time is better.
  package var isInitial = false
  package var requestHeaders: JSONText?
  package var responseHeaders: JSONText?
  package var requestBody: JSONText?
  package var responseBody: JSONText?
}

extension NetworkRequest {
  private enum ListField: String, CaseIterable { case requests }
  private static let listNames = FieldNames(ListField.self)

  /// A list of requests; or one, as PostHog sent them in 2023.
  static func all(in payload: JSONText) throws(JSONProblem) -> [NetworkRequest] {
    var requests: [NetworkRequest]?
    try payload.read { reader throws(JSONProblem) in
      try reader.readObject(listNames) { _, reader throws(JSONProblem) in
        requests = try reader.array { reader throws(JSONProblem) in try NetworkRequest(&reader, payload) }
      }
    }
    if let requests { return requests }
    return [try payload.read { reader throws(JSONProblem) in try NetworkRequest(&reader, payload) }]
  }
}
