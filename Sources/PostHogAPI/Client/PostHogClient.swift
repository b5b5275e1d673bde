import Recordings

/// Asks PostHog: one typed method an endpoint, each answered with a value or with a `FetchFailure`. It sends
/// every call once; retrying, sharing and pacing are `Fetching`'s. Creating one opens nothing.
package struct PostHogClient: Sendable {
  package let host: PostHogHost
  let transport: Transport

  package init(configuration: ClientConfiguration) {
    host = configuration.host
    transport = .http(configuration).limited(to: Self.callsAtATime)
  }

  /// More of them run into the limits of the event store (docs/posthog.md, Rate limits). Finding out about
  /// the account alone takes four calls.
  static let callsAtATime = 3

  init(host: PostHogHost, transport: Transport) {
    self.host = host
    self.transport = transport
  }

  /// Closes the connections; what is under way fails as cancelled, and so does everything asked afterwards.
  package func shutdown() async { await transport.shutdown() }

  func answer<Value>(_ endpoint: Endpoint<Value>, at host: PostHogHost? = nil) async throws(FetchFailure)
    -> Value
  {
    let answer = try await transport.send(endpoint.request, host ?? self.host) {}
    return try await Self.read(answer, endpoint)
  }

  /// Reads off the caller's actor: a page is a quarter of a megabyte.
  @concurrent static func read<Value>(
    _ answer: Answer, _ endpoint: Endpoint<Value>
  ) async throws(FetchFailure) -> Value {
    try endpoint.value(of: answer)
  }
}
