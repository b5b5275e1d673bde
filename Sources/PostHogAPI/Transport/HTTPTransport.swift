import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Recordings
import Synchronization

extension Transport {
  /// The network. One client of connections for the process, opened by the first call.
  static func http(_ configuration: ClientConfiguration) -> Transport {
    let http = HTTPTransport(configuration)
    return Transport(
      send: { (request, host) throws(FetchFailure) in try await http.send(request, host) },
      shutdown: { await http.shutdown() })
  }
}

/// Sends requests by AsyncHTTPClient: kept alive, packed, over HTTP/2 where offered, TLS verified always.
final class HTTPTransport: Sendable {
  private let configuration: ClientConfiguration
  private let connections: Mutex<Connections>

  private enum Connections {
    case none
    case open(HTTPClient)
    case shutDown
  }

  init(_ configuration: ClientConfiguration) {
    self.configuration = configuration
    connections = Mutex(.none)
  }

  func send(_ request: APIRequest, _ host: PostHogHost) async throws(FetchFailure) -> Answer {
    guard request.target.utf8.count <= Self.longestTarget else { throw Self.tooLong }
    let deadline = NIODeadline.now() + TimeAmount(configuration.limits.total)
    var target = host.base + request.target
    for _ in 0...Self.mostRedirects {
      let response = try await head(of: target, request, host, deadline)
      guard let location = Redirect.location(of: response, to: request) else {
        return try await answer(from: response, host, deadline)
      }
      target = try Redirect.target(of: location, from: target, host)
    }
    throw .notPostHog(status: 302, contentType: nil)
  }

  func shutdown() async {
    let client: HTTPClient? = connections.withLock { state in
      defer { state = .shutDown }
      if case .open(let client) = state { return client }
      return nil
    }
    try? await client?.shutdown()
  }

  private func opened() throws(FetchFailure) -> HTTPClient {
    let client: HTTPClient? = connections.withLock { state in
      switch state {
      case .none:
        let client = HTTPClient(
          eventLoopGroupProvider: .singleton, configuration: HTTPClient.Configuration(configuration))
        state = .open(client)
        return client
      case .open(let client): return client
      case .shutDown: return nil
      }
    }
    guard let client else { throw .cancelled }
    return client
  }
}

extension HTTPTransport {
  /// What servers and proxies in front of them take; the server reads no list query from a body.
  private static let longestTarget = 8 << 10
  private static let mostRedirects = 3

  private static let tooLong = FetchFailure.refused(
    Refusal(status: 414, code: "uri_too_long", detail: "The request is longer than 8 kB."))

  private func head(
    of target: String, _ request: APIRequest, _ host: PostHogHost, _ deadline: NIODeadline
  ) async throws(FetchFailure) -> HTTPClientResponse {
    let client = try opened()
    do {
      return try await client.execute(outgoing(request, target), deadline: deadline)
    } catch {
      throw NetworkFailure.failure(
        of: error, host: host.name, viaProxy: configuration.proxies.proxy(for: host) != nil)
    }
  }

  private func outgoing(_ request: APIRequest, _ target: String) -> HTTPClientRequest {
    var outgoing = HTTPClientRequest(url: target)
    outgoing.method = HTTPMethod(rawValue: request.method.rawValue)
    outgoing.headers = [
      "authorization": configuration.key.authorization,
      "accept": "application/json, */*",
      "accept-encoding": "gzip",
      "user-agent": configuration.userAgent,
    ]
    if let body = request.body {
      outgoing.headers.add(name: "content-type", value: "application/json")
      outgoing.body = .bytes(ByteBuffer(bytes: body.bytes))
    }
    return outgoing
  }

  private func answer(
    from response: HTTPClientResponse, _ host: PostHogHost, _ deadline: NIODeadline
  ) async throws(FetchFailure) -> Answer {
    var body: [UInt8] = []
    // A page grows to a megabyte: not by copying it again and again.
    let length = response.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
    body.reserveCapacity(min(max(0, length), configuration.limits.body))
    do {
      for try await part in response.body {
        body.append(contentsOf: part.readableBytesView)
        if body.count > configuration.limits.body {
          throw FetchFailure.unreadable(.tooLarge(limit: configuration.limits.body))
        }
        if NIODeadline.now() > deadline { throw FetchFailure.offline(.readTimedOut) }
      }
    } catch {
      throw NetworkFailure.failureInBody(of: error, limit: configuration.limits.body)
    }
    return Answer(
      status: Int(response.status.code), contentType: response.headers.first(name: "content-type"),
      retryAfter: response.headers.first(name: "retry-after"), receivedAt: configuration.now(), body: body)
  }
}
