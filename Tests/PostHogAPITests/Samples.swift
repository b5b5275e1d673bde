import Foundation
import Recordings
import Testing

@testable import PostHogAPI

/// A recorded answer of a real server.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var method: String
  /// Without the query.
  var path: [String]
  var status: Int
  var body: JSONText
  var answer: Answer

  var testDescription: String { name }

  /// The body as a tree, read apart from the decoders under test.
  var value: JSONValue { (try? body.value()) ?? .null }
}

/// The folder that `REEL_API_SAMPLES` names: `samples` and `fixtures` lie in it.
enum Samples {
  static let missing: Comment = "REEL_API_SAMPLES names no folder with recorded answers"

  static let folder: URL? = ProcessInfo.processInfo.environment["REEL_API_SAMPLES"].map {
    URL(fileURLWithPath: $0, isDirectory: true)
  }

  static let all: [Sample] = ["2025-08", "2026-07"].flatMap { version in
    files(in: "samples/\(version)").compactMap { sample(version, $0) }
  }

  static func fixture(_ name: String) throws -> Answer {
    let folder = try #require(folder)
    let body = try Data(contentsOf: folder.appendingPathComponent("fixtures/\(name)"))
    return Answer(status: 200, contentType: "application/json", receivedAt: .distantPast, body: [UInt8](body))
  }

  private static func files(in path: String) -> [URL] {
    guard let folder = folder?.appendingPathComponent(path) else { return [] }
    let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  private static func sample(_ version: String, _ file: URL) -> Sample? {
    guard let data = try? Data(contentsOf: file), let object = try? JSONObject(JSONText([UInt8](data))),
      let request = object.object("request"), let path = request.text("path"),
      let status = object.integer("status"), let headers = object.object("headers")
    else { return nil }
    let body = object["body"].map { $0.bytes.first == UInt8(ascii: "\"") ? JSONText("") : $0 } ?? JSONText("")
    return Sample(
      name: version + "/" + file.deletingPathExtension().lastPathComponent,
      method: request.text("method") ?? "GET",
      path: path.prefix { $0 != "?" }.split(separator: "/").map(String.init), status: status, body: body,
      answer: Answer(
        status: status, contentType: headers.text("Content-Type"), retryAfter: headers.text("Retry-After"),
        receivedAt: .distantPast, body: Array(body.bytes)))
  }
}
