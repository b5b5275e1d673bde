import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Recordings
import Synchronization

extension Transport {
  /// The network. One client of connections for the process, opened by the first call.
  static func http(_ configuration: ClientConfiguration) -> Transport {
    let http = HTTPTransport(configuration)
    return Transport(
      send: { (request, host, sent) throws(FetchFailure) in try await http.send(request, host, sent) },
      shutdown: { await http.shutdown() })
  }
}

/// Sends requests by AsyncHTTPClient: kept alive, packed, over HTTP/2 where offered, TLS verified always.
final class HTTPTransport: Sendable {
  private let configuration: ClientConfiguration
  private let connections: Mutex<Connections>
  private let lengths = Mutex(AnswerLength())

  private enum Connections {
    case none
    case open(HTTPClient)
    case shutDown
  }

  init(_ configuration: ClientConfiguration) {
    self.configuration = configuration
    connections = Mutex(.none)
  }

  func send(
    _ request: APIRequest, _ host: PostHogHost, _ sent: @escaping @Sendable () -> Void
  ) async throws(FetchFailure) -> Answer {
    guard request.target.utf8.count <= Self.longestTarget else { throw Self.tooLong }
    let deadline = NIODeadline.now() + TimeAmount(configuration.limits.total)
    var target = host.base + request.target
    for _ in 0...Self.mostRedirects {
      let received = try await receive(target, request, host, deadline, sent)
      guard let location = Redirect.location(of: received, to: request) else { return answer(from: received) }
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
    try connections.withLock { (state) throws(FetchFailure) -> HTTPClient in
      switch state {
      case .none:
        // One thread: an answer that is received on one and waited for on another one costs a change between
        // them for each of its parts.
        let client = HTTPClient(
          eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton.any()),
          configuration: try HTTPClient.Configuration(configuration))
        state = .open(client)
        return client
      case .open(let client): return client
      case .shutDown: throw .cancelled
      }
    }
  }
}

/// How long an answer is likely to be: as long as the last one, where that came from the same place. The
/// pages of a list follow each other.
private struct AnswerLength {
  private var path = ""
  private var length = 0

  func expected(of request: APIRequest) -> Int { request.path == path ? length : 0 }

  mutating func learn(_ length: Int, of request: APIRequest) { (path, self.length) = (request.path, length) }
}

extension HTTPTransport {
  /// What servers and proxies in front of them take; the server reads no list query from a body.
  private static let longestTarget = 8 << 10
  private static let mostRedirects = 3

  private static let tooLong = FetchFailure.refused(
    Refusal(status: 414, detail: "The request is longer than 8 kB."))

  private func receive(
    _ target: String, _ request: APIRequest, _ host: PostHogHost, _ deadline: NIODeadline,
    _ sent: @escaping @Sendable () -> Void
  ) async throws(FetchFailure) -> ReceivedAnswer {
    let client = try opened()
    let collector = AnswerCollector(
      limit: configuration.limits.body, expected: lengths.withLock { $0.expected(of: request) }, sent: sent)
    do {
      let task = client.execute(
        request: try outgoing(request, target), delegate: collector, deadline: deadline)
      let received = try await withTaskCancellationHandler {
        try await task.get()
      } onCancel: {
        task.cancel()
      }
      lengths.withLock { $0.learn(received.body.count, of: request) }
      return received
    } catch {
      if collector.hasBegun {
        throw NetworkFailure.failureInBody(of: error, limit: configuration.limits.body)
      }
      throw await diagnosed(
        NetworkFailure.failure(of: error, host: host.name, viaProxy: isBehindProxy(host)), host)
    }
  }

  private func isBehindProxy(_ host: PostHogHost) -> Bool {
    do throws(ProxyProblem) { return try configuration.proxies.proxy(for: host) != nil } catch { return true }
  }

  /// Says more of a certificate that was refused, where the server can be asked for it.
  private func diagnosed(_ failure: FetchFailure, _ host: PostHogHost) async -> FetchFailure {
    guard failure == .tls(.certificateNotTrusted), !isBehindProxy(host) else { return failure }
    return await CertificateDiagnosis.problem(of: host, at: configuration.now()).map(FetchFailure.tls)
      ?? failure
  }

  private func outgoing(_ request: APIRequest, _ target: String) throws -> HTTPClient.Request {
    var headers: HTTPHeaders = [
      "authorization": configuration.key.authorization,
      "accept": "application/json, */*",
      "accept-encoding": "gzip",
      "user-agent": configuration.userAgent,
    ]
    if request.body != nil { headers.add(name: "content-type", value: "application/json") }
    return try HTTPClient.Request(
      url: target, method: HTTPMethod(rawValue: request.method.rawValue), headers: headers,
      body: request.body.map { .byteBuffer(ByteBuffer(bytes: $0.bytes)) })
  }

  private func answer(from received: ReceivedAnswer) -> Answer {
    Answer(
      status: Int(received.head.status.code), contentType: received.header("content-type"),
      retryAfter: received.header("retry-after"), receivedAt: configuration.now(), body: received.body,
      date: received.header("date"))
  }
}
