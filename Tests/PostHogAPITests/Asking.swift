import Testing

@testable import PostHogAPI

/// Runs a client for a host around a test.
func ask(
  _ host: String, key: String = "phx_secret", limits: TransportLimits = TransportLimits(),
  proxies: [String: String] = [:],
  authorities: CertificateAuthorities = CertificateAuthorities(), _ test: (PostHogClient) async throws -> Void
) async throws {
  let configuration = ClientConfiguration(
    host: try PostHogHost(host), key: try #require(APIKey(key)), userAgent: "reel-tests",
    proxies: ProxySettings(environment: proxies), certificateAuthorities: authorities, limits: limits)
  let client = PostHogClient(configuration: configuration)
  do {
    try await test(client)
  } catch {
    await client.shutdown()
    throw error
  }
  await client.shutdown()
}

func ask(
  _ server: ScriptedServer, limits: TransportLimits = TransportLimits(),
  _ test: (PostHogClient) async throws -> Void
) async throws {
  try await ask("http://127.0.0.1:\(server.port)", limits: limits, test)
}
