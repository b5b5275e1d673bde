import Recordings

/// Every way the server says no, in its own words.
enum DemoRefusal: Error, Hashable, Sendable {
  case notAuthenticated
  case invalidKey
  case missingScope(String)
  case noPersonalKeys(DemoProfile)
  case otherProject(Int)
  case projectEndpointsOnly
  case projectNotFound
  case notFound
  case recordingNotFound
  case snapshotsNotFound
  case blockOutOfRange
  case recordingDeleted(at: UTCTime)
  /// A block that the server cannot read fails the whole range.
  case blockUnreadable
  case queryQuotaExceeded
  case queryNotFound
  case endpointNotFound
  case methodNotAllowed(String)
  case playlistDelete
  case invalid(String, attribute: String? = nil, code: String = "invalid_input")
  case parse(String)
  case throttled(seconds: Int)
  case serverError
  /// The recordings list has its own shape for a 500.
  case listFailed

  var answer: DemoAnswer {
    switch self {
    case .playlistDelete: DemoAnswer(status: 405, body: .none)
    case .listFailed:
      DemoAnswer(
        json: ["error": "An internal server error occurred. Please try again later."], status: 500)
    case .recordingDeleted(let time):
      DemoAnswer(
        json: [
          "error": "recording_deleted", "message": "This recording has been deleted.",
          "deleted_at": .string(time.isoformat), "deleted_by": .string(Organisation.me.email),
        ], status: 410)
    case .blockUnreadable:
      DemoAnswer(
        json: ["error": "An unexpected error has occurred. Please try again later."], status: 500)
    case .throttled(let seconds): throttled(seconds)
    case .notAuthenticated, .invalidKey, .missingScope, .noPersonalKeys, .otherProject, .projectEndpointsOnly,
      .projectNotFound, .notFound, .recordingNotFound, .endpointNotFound, .methodNotAllowed, .invalid, .parse,
      .serverError, .snapshotsNotFound, .blockOutOfRange, .queryQuotaExceeded, .queryNotFound:
      standard
    }
  }

  private func throttled(_ seconds: Int) -> DemoAnswer {
    var answer = standard
    answer.retryAfter = String(seconds)
    return answer
  }

  private var standard: DemoAnswer {
    let (status, type, code) = classification
    var attribute: JSONValue = .null
    if case .invalid(_, let name?, _) = self { attribute = .string(name) }
    return DemoAnswer(
      json: ["type": .string(type), "code": .string(code), "detail": .string(detail), "attr": attribute],
      status: status)
  }

  private var classification: (status: Int, type: String, code: String) {
    switch self {
    case .notAuthenticated: (401, "authentication_error", "not_authenticated")
    case .invalidKey: (401, "authentication_error", "authentication_failed")
    case .missingScope, .noPersonalKeys, .otherProject, .projectEndpointsOnly:
      (403, "authentication_error", "permission_denied")
    case .projectNotFound, .notFound, .recordingNotFound, .endpointNotFound, .snapshotsNotFound,
      .blockOutOfRange, .queryNotFound:
      (404, "invalid_request", "not_found")
    case .methodNotAllowed, .playlistDelete: (405, "invalid_request", "method_not_allowed")
    case .invalid(_, _, let code): (400, "validation_error", code)
    case .parse: (400, "invalid_request", "parse_error")
    case .throttled: (429, "throttled_error", "throttled")
    case .recordingDeleted: (410, "invalid_request", "not_found")
    case .queryQuotaExceeded: (402, "quota_exceeded", "api_queries_quota_exceeded")
    case .serverError, .listFailed, .blockUnreadable: (500, "server_error", "error")
    }
  }

  private var detail: String {
    switch self {
    case .notAuthenticated: "Authentication credentials were not provided."
    case .invalidKey: "Personal API key found in request Authorization header is invalid."
    case .missingScope(let scope): "API key missing required scope '\(scope)'"
    case .noPersonalKeys(.cloud2026): "This action does not support personal API key access"
    case .noPersonalKeys(.selfhosted2025): "This action does not support Personal API Key access"
    case .otherProject(let id): "API key does not have access to the requested project: ID \(id)."
    case .projectEndpointsOnly: "API keys with scoped projects are only supported on project-based endpoints."
    case .projectNotFound: "Project not found."
    case .notFound: "Not found."
    case .recordingNotFound: "Recording not found"
    case .snapshotsNotFound: "Session recording not found"
    case .blockOutOfRange: "Block index out of range"
    case .queryNotFound: "Query not found"
    case .queryQuotaExceeded:
      "Your organization has used up the data that API queries may read today. Resets at 00:00 UTC."
    case .endpointNotFound: "Endpoint not found."
    case .methodNotAllowed(let method): "Method \"\(method)\" not allowed."
    case .invalid(let detail, _, _), .parse(let detail): detail
    case .throttled(let seconds):
      "Request was throttled. Expected available in \(seconds) second\(seconds == 1 ? "" : "s")."
    case .serverError, .listFailed, .playlistDelete, .recordingDeleted, .blockUnreadable:
      "A server error occurred."
    }
  }
}
