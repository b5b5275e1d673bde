import Foundation
import NIOHTTP1
import Recordings
import Testing

@testable import PostHogAPI

@Suite("Whom the network is trusted with")
struct TrustTests {
  private let noProjects = ScriptedServer.Script.json(#"{"results":[]}"#)

  @Test func `A server without TLS behind https`() async throws {
    try await ScriptedServer.run({ _ in .silence }) { server in
      try await ask("https://127.0.0.1:\(server.port)") { client in
        await #expect(throws: FetchFailure.tls(.handshakeFailed)) { try await client.projects() }
      }
    }
  }

  @Test func `A certificate that nobody vouches for is not trusted`() async throws {
    try await ScriptedServer.run(tls: TestCertificate.context(), { _ in noProjects }) { server in
      try await ask("https://localhost:\(server.port)") { client in
        await #expect(throws: FetchFailure.tls(.certificateNotTrusted)) { try await client.projects() }
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `The environment's authorities are trusted, for the name they vouch for`() async throws {
    let file = try TestCertificate.write()
    defer { try? FileManager.default.removeItem(atPath: file) }
    try await ScriptedServer.run(tls: TestCertificate.context(), { _ in noProjects }) { server in
      try await ask("https://localhost:\(server.port)", authorities: file) { client in
        _ = try await client.projects()
      }
      try await ask("https://127.0.0.1:\(server.port)", authorities: file) { client in
        await #expect(throws: FetchFailure.tls(.certificateNotTrusted)) { try await client.projects() }
      }
    }
  }

  @Test func `A file of authorities that is not there`() async throws {
    try await ask("https://localhost:1", authorities: "/nonexistent/authorities.pem") { client in
      await #expect(throws: FetchFailure.tls(.noCertificateAuthorities)) { try await client.projects() }
    }
  }

  @Test func `The environment's proxy is asked to connect, and never sees the key`() async throws {
    try await ScriptedServer.run({ _ in .answer(.forbidden, [:], []) }) { server in
      try await ask("http://posthog.test", proxies: ["http_proxy": "http://127.0.0.1:\(server.port)"]) {
        client in
        await #expect(throws: FetchFailure.offline(.proxyFailed)) { try await client.projects() }
      }
      let head = try #require(server.requests.first)
      #expect(head.method == .CONNECT)
      #expect(head.uri == "posthog.test:80")
      #expect(head.headers["authorization"] == [])
    }
  }
}
