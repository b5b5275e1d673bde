import DemoPostHog
import Foundation
import Recordings

/// A row of the recordings list.
struct ListedRow {
  var json: JSONValue

  var id: String { json["id"]?.text ?? "" }
  var seconds: Int { count("recording_duration") }

  func count(_ name: String) -> Int { if case .integer(let count)? = json[name] { count } else { 0 } }

  func time(_ name: String) -> Int {
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    let date = json[name]?.text.flatMap { try? Date($0, strategy: format) }
    return Int(((date?.timeIntervalSince1970 ?? 0) * 1000).rounded())
  }
}

extension DemoCalls {
  /// All rows of the last 30 days, newest first.
  func rows() async throws -> [ListedRow] {
    try await self("session_recordings/?date_from=-30d&limit=400").results.map { ListedRow(json: $0) }
  }

  /// The rows of what is over.
  func finishedRows() async throws -> [ListedRow] {
    try await rows().filter { $0.json["ongoing"] == false }
  }

  func blocks(_ id: String, _ first: Int, _ last: Int) async throws -> Reply {
    try await self(
      "session_recordings/\(id)/snapshots/?source=blob_v2&start_blob_key=\(first)&end_blob_key=\(last)")
  }

  /// All lines of a recording.
  func lines(_ id: String) async throws -> [String] {
    let count = try await self("session_recordings/\(id)/snapshots/").json["sources"]?.elements.count ?? 0
    var lines: [String] = []
    for first in stride(from: 0, to: count, by: 20) {
      let reply = try await blocks(id, first, min(first + 19, count - 1))
      lines += reply.text.split(separator: "\n").map { String($0) }
    }
    return lines
  }

  /// A HogQL query with its values.
  func query(_ text: String, _ values: JSONValue = .object([]), key: DemoKey = .allScopes) async throws
    -> Reply
  {
    let query = JSONValue.object(["kind": "HogQLQuery", "query": .string(text), "values": values])
    let body = JSONValue.object(["query": query, "name": "test"])
    return try await self("query/", "POST", key: key, body: body.compact)
  }
}
