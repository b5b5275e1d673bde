import Recordings

/// Names of a request's members. PostHog wrote numbers for some of them in 2023.
private enum NetworkField: Sendable {
  case name, url, entryType, initiatorType, method, status, responseStatus
  case timestamp, timeOrigin, startTime, endTime, responseEnd, duration, transferSize
  case isInitial, requestHeaders, responseHeaders, requestBody, responseBody

  static let names = FieldNames<NetworkField>([
    ("name", .name), ("2", .name), ("url", .url),
    ("entryType", .entryType), ("0", .entryType), ("initiatorType", .initiatorType), ("18", .initiatorType),
    ("method", .method), ("status", .status),
    ("responseStatus", .responseStatus), ("21", .responseStatus),
    ("timestamp", .timestamp), ("40", .timestamp), ("timeOrigin", .timeOrigin), ("1", .timeOrigin),
    ("startTime", .startTime), ("3", .startTime),
    ("endTime", .endTime), ("responseEnd", .responseEnd), ("15", .responseEnd),
    ("duration", .duration), ("39", .duration), ("transferSize", .transferSize), ("22", .transferSize),
    ("isInitial", .isInitial), ("requestHeaders", .requestHeaders), ("responseHeaders", .responseHeaders),
    ("requestBody", .requestBody), ("responseBody", .responseBody),
  ])
}

extension NetworkRequest {
  init(_ reader: inout JSONReader, _ payload: JSONText) throws(JSONProblem) {
    var request = NetworkRequest()
    var other = Other()
    try reader.readObject(NetworkField.names) { field, reader throws(JSONProblem) in
      switch field {
      case .name: request.name = try reader.string() ?? ""
      case .url: other.url = try reader.string()
      case .entryType: request.entryType = try reader.string() ?? ""
      case .initiatorType: request.initiatorType = try reader.string() ?? ""
      case .method: request.method = try reader.string()
      case .status: request.status = try reader.status()
      case .responseStatus: other.status = try reader.status()
      case .timestamp: request.time = try reader.time()
      case .timeOrigin: other.timeOrigin = try reader.number()
      case .startTime: request.startTime = try reader.number()
      case .endTime: request.endTime = try reader.number()
      case .responseEnd: other.endTime = try reader.number()
      case .duration: request.duration = try reader.number()
      case .transferSize: request.transferSize = try reader.integer()
      case .isInitial: request.isInitial = try reader.bool() ?? false
      case .requestHeaders: request.requestHeaders = try reader.place().map(payload.slice)
      case .responseHeaders: request.responseHeaders = try reader.place().map(payload.slice)
      case .requestBody: request.requestBody = try reader.place().map(payload.slice)
      case .responseBody: request.responseBody = try reader.place().map(payload.slice)
      }
    }
    request.complete(with: other)
    self = request
  }

  /// What counts only where something better is missing.
  private struct Other {
    var url: String?
    var status: Int?
    var timeOrigin: Double?
    var endTime: Double?
  }

  private mutating func complete(with other: Other) {
    if name.isEmpty, let url = other.url { name = url }
    status = status ?? other.status
    endTime = endTime ?? other.endTime
    guard time == nil, let origin = other.timeOrigin, let startTime else { return }
    time = IndexedEvent.time(0, plus: origin + startTime)
  }
}

extension JSONReader {
  /// Zero means that it is unknown.
  fileprivate mutating func status() throws(JSONProblem) -> Int? {
    guard let status = try integer(), (1...999).contains(status) else { return nil }
    return status
  }
}
