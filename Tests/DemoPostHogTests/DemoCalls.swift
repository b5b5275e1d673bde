import AsyncHTTPClient
import DemoPostHog
import Foundation
import NIOCore
import NIOHTTP1
import Recordings

/// An answer of the demo, read whole.
struct Reply {
  var status: Int
  private let headers: HTTPHeaders
  var text: String

  init(status: Int, headers: HTTPHeaders, text: String) {
    self.status = status
    self.headers = headers
    self.text = text
  }

  func header(_ name: String) -> String? { headers.first(name: name) }

  var json: JSONValue { (try? JSONText(text).value()) ?? .null }
  var detail: String? { json["detail"]?.text }
  var results: [JSONValue] { json["results"]?.elements ?? [] }
  var ids: [String] { results.compactMap { $0["id"]?.text } }
}

/// Calls a demo over real HTTP.
struct DemoCalls {
  let demo: RunningDemo

  private static let client: HTTPClient = {
    var configuration = HTTPClient.Configuration()
    // Otherwise a refused port is only reported when the time to connect is over.
    configuration.connectionPool.retryConnectionEstablishment = false
    return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }()

  func callAsFunction(
    _ path: String, _ method: String = "GET", key: DemoKey? = .allScopes, body: String? = nil
  ) async throws -> Reply {
    let url = path.hasPrefix("/") ? demo.host + path : demo.host + "/api/projects/1/" + path
    var request = HTTPClientRequest(url: url)
    request.method = HTTPMethod(rawValue: method)
    if let key { request.headers.add(name: "Authorization", value: "Bearer \(key.value)") }
    if let body { request.body = .bytes(ByteBuffer(string: body)) }
    let response = try await Self.client.execute(request, timeout: .seconds(20))
    let bytes = try await response.body.collect(upTo: 64 * 1024 * 1024)
    return Reply(
      status: Int(response.status.code), headers: response.headers,
      text: String(decoding: bytes.readableBytesView, as: UTF8.self))
  }

  /// Walks the pages of a recordings list by its cursor.
  func allPages(_ query: String) async throws -> [String] {
    var ids: [String] = []
    var cursor: String?
    repeat {
      let reply = try await self(
        "session_recordings/?\(query)" + (cursor.map { "&after=\(encoded($0))" } ?? ""))
      ids += reply.ids
      cursor = reply.json["next_cursor"]?.text
    } while cursor != nil
    return ids
  }
}

func encoded(_ text: String) -> String {
  text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? text
}

/// 2026-11-21 09:00 UTC, on a clock that stands still.
let moment = Date(timeIntervalSince1970: 1_795_251_600)

func demo(
  _ profile: DemoProfile = .cloud2026, recordings: Int = 400, seed: UInt64 = 7,
  _ change: (inout DemoConfiguration) -> Void = { _ in }, _ body: (DemoCalls) async throws -> Void
) async throws {
  var configuration = DemoConfiguration(
    profile: profile, seed: seed, recordings: recordings, clock: { moment })
  change(&configuration)
  let running = try await DemoPostHog.start(configuration)
  do {
    try await body(DemoCalls(demo: running))
  } catch {
    await running.stop()
    throw error
  }
  await running.stop()
}
