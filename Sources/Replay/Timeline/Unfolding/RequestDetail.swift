import Recordings

/// A request with its headers and bodies, as far as they were recorded.
struct RequestDetail {
  private let request: NetworkRequest

  init(_ request: NetworkRequest) { self.request = request }

  func write(to writer: inout DetailWriter) {
    writer.begin("Request")
    let facts: [(String, String?)] = [
      ("Address", SecretParameters.removed(from: request.name)), ("Method", request.method),
      ("Status", request.status.map { "\($0)" }), ("Kind", kind),
      ("Duration", request.duration.map { "\(Int(clamping: $0.rounded())) ms" }),
      ("Size", request.transferSize.flatMap { $0 > 0 ? TimelineTime.size($0) : nil }),
    ]
    for case let (name, value?) in facts { writer.line("\(name): \(value)"[...]) }
    headers("Request headers", request.requestHeaders, &writer)
    body("Request body", request.requestBody, &writer)
    headers("Response headers", request.responseHeaders, &writer)
    body("Response body", request.responseBody, &writer)
    let parts = [
      request.requestHeaders, request.responseHeaders, request.requestBody, request.responseBody,
    ]
    if parts.allSatisfy({ $0.map(Self.isEmpty) ?? true }) {
      writer.note("No headers or bodies were recorded.")
    }
  }

  private var kind: String? {
    let kind = request.initiatorType.isEmpty ? request.entryType : request.initiatorType
    return kind.isEmpty ? nil : kind
  }

  private static func isEmpty(_ json: JSONText) -> Bool { ["null", "\"\"", "{}", "[]"].contains(json.text) }

  private func headers(_ title: String, _ json: JSONText?, _ writer: inout DetailWriter) {
    guard let json, !Self.isEmpty(json) else { return }
    writer.begin(title)
    guard let members = try? json.members() else {
      var printer = EventJSONPrinter(hidesSecrets: true)
      return printer.print(json, to: &writer)
    }
    for (name, value) in members {
      if writer.isFull { return writer.cut() }
      let value = SecretNames.hides(name) ? SecretNames.shownInstead : SnapshotText(value).text(upTo: 4_096)
      writer.line("\(name): \(value)"[...])
    }
  }

  /// A body that is JSON again is shown as JSON.
  private func body(_ title: String, _ json: JSONText?, _ writer: inout DetailWriter) {
    guard let json, !Self.isEmpty(json) else { return }
    writer.begin(title)
    let text = SnapshotText(json).text(upTo: DetailWriter.sectionBytes)
    if json.bytes.count > DetailWriter.sectionBytes + 2 { writer.note("It is long: this is its beginning.") }
    guard text.hasPrefix("{") || text.hasPrefix("[") else {
      return writer.text(SecretParameters.removed(from: text))
    }
    var printer = EventJSONPrinter(hidesSecrets: true)
    printer.print(JSONText(text), to: &writer)
  }
}
