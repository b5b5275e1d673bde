import Foundation
import NIOHTTP1
import NIOSSL
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
      try await ask("https://localhost:\(server.port)", authorities: CertificateAuthorities(file: file)) {
        client in
        _ = try await client.projects()
      }
      try await ask("https://127.0.0.1:\(server.port)", authorities: CertificateAuthorities(file: file)) {
        client in
        await #expect(throws: FetchFailure.tls(.certificateOfOtherHost)) { try await client.projects() }
      }
    }
  }

  @Test func `A file of authorities that is not there`() async throws {
    let path = "/nonexistent/authorities.pem"
    for authorities in [CertificateAuthorities(file: path), CertificateAuthorities(folders: [path])] {
      try await ask("https://localhost:1", authorities: authorities) { client in
        await #expect(throws: FetchFailure.tls(.authoritiesMissing(path: path))) {
          try await client.projects()
        }
      }
    }
  }

  @Test(arguments: ["/", "/dev/null"])
  func `What is no file is said to be none`(path: String) async throws {
    try await ask("https://localhost:1", authorities: CertificateAuthorities(file: path)) { client in
      await #expect(throws: FetchFailure.tls(.authoritiesNoFile(path: path))) { try await client.projects() }
    }
  }

  @Test func `A file or a folder without a certificate`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("none.pem").path
    try Data("no certificate".utf8).write(to: URL(filePath: file))
    for (authorities, path) in [
      (CertificateAuthorities(file: file), file),
      (CertificateAuthorities(folders: [folder.path]), folder.path),
    ] {
      try await ask("https://localhost:1", authorities: authorities) { client in
        await #expect(throws: FetchFailure.tls(.authoritiesUnreadable(path: path))) {
          try await client.projects()
        }
      }
    }
  }

  @Test func `Folders of authorities are read whatever their files are called`() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reel-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try TestCertificate.write()
    try FileManager.default.moveItem(atPath: file, toPath: folder.path + "/mine.crt")
    try Data("no certificate".utf8).write(to: folder.appendingPathComponent("README"))
    try await ScriptedServer.run(tls: TestCertificate.context(), { _ in noProjects }) { server in
      try await ask(
        "https://localhost:\(server.port)",
        authorities: CertificateAuthorities(folders: ["/nonexistent", folder.path])
      ) { client in
        _ = try await client.projects()
      }
    }
  }

  @Test(arguments: [
    (TestCertificate.Validity.past, TLSProblem.certificateExpired), (.future, .certificateNotYetValid),
  ])
  func `A certificate of another time is told apart`(
    _ validity: TestCertificate.Validity, _ problem: TLSProblem
  ) async throws {
    let file = try TestCertificate.write(validity)
    defer { try? FileManager.default.removeItem(atPath: file) }
    try await ScriptedServer.run(tls: TestCertificate.context(validity), { _ in noProjects }) { server in
      try await ask(
        "https://localhost:\(server.port)", authorities: CertificateAuthorities(file: file)
      ) { client in
        await #expect(throws: FetchFailure.tls(problem)) { try await client.projects() }
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test func `TLS below 1.2 is refused`() async throws {
    let file = try TestCertificate.write()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let tls = try TestCertificate.context(versions: (.tlsv1, .tlsv11))
    try await ScriptedServer.run(tls: tls, { _ in noProjects }) { server in
      try await ask(
        "https://localhost:\(server.port)", authorities: CertificateAuthorities(file: file)
      ) { client in
        await #expect(throws: FetchFailure.tls(.versionTooOld)) { try await client.projects() }
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: ["socks5://127.0.0.1:1", "127.0.0.1:0", "https://127.0.0.1:3128"])
  func `Nothing is sent past a proxy that cannot be taken`(_ proxy: String) async throws {
    try await ScriptedServer.run({ _ in noProjects }) { server in
      try await ask("http://posthog.test:\(server.port)", proxies: ["http_proxy": proxy]) { client in
        await #expect(throws: FetchFailure.offline(.proxyFailed)) { try await client.projects() }
      }
      #expect(server.requests.isEmpty)
    }
  }

  @Test(arguments: [
    ("http://127.0.0.1:1", NetworkProblem.proxyUnreachable), ("http://nobody.invalid:1", .proxyUnknown),
  ])
  func `A proxy that nobody answers at is told from one whose name nobody knows`(
    _ proxy: String, _ problem: NetworkProblem
  ) async throws {
    try await ask("http://posthog.test", proxies: ["http_proxy": proxy]) { client in
      await #expect(throws: FetchFailure.offline(problem)) { try await client.projects() }
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
