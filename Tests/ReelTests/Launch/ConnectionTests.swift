import ArgumentParser
import PostHogAPI
import Recordings
import Testing
import UserConfiguration

@testable import reel

@Suite("What a connection is made of")
struct ConnectionTests {
  private let key = "phx_AbCdEfGh1234567890"

  private func server(
    _ variables: [String: String] = [:], change: (inout ConnectionRequest) -> Void = { _ in }
  ) throws -> Server {
    var request = ConnectionRequest()
    change(&request)
    return try request.server(["POSTHOG_PERSONAL_API_KEY": key, "HOME": "/none"].merging(variables) { $1 })
  }

  @Test func `Line ends and control characters around a value do not count`() throws {
    let server = try server([
      "POSTHOG_PERSONAL_API_KEY": key + "\r\n", "POSTHOG_HOST": "https://posthog.test\r",
      "POSTHOG_PROJECT_ID": "\u{1B}7\r", "SSL_CERT_FILE": "/ca.pem\r", "SSL_CERT_DIR": "/a:/b\r",
      "HTTPS_PROXY": "http://proxy.test:3128\r",
    ])
    #expect(server.base == "https://posthog.test")
    #expect(server.project?.description == "7")
    guard case .client(let configuration) = server.connection else { throw ExitCode.failure }
    #expect(
      configuration.certificateAuthorities == CertificateAuthorities(file: "/ca.pem", folders: ["/a", "/b"]))
    #expect(configuration.proxies.problem(for: configuration.host) == nil)
  }

  @Test(arguments: ["0", "-1", "x", "1.5", "99999999999999999999", "phx_AbCdEfGh1234567890"])
  func `What is no project is said, and a key is not shown`(_ text: String) throws {
    do {
      _ = try server(["POSTHOG_PROJECT_ID": text])
      Issue.record("taken")
    } catch let error as ValidationError {
      #expect(error.message.contains("POSTHOG_PROJECT_ID"))
      #expect(!error.message.contains("AbCd"))
    }
  }

  @Test(arguments: [
    "phx_AbCdEfGh1234567890", "https://me:phx_AbCdEfGh1234567890@h", "https://me:secret@h", "h\u{1}h",
  ])
  func `What is no host is said, and no secret is shown`(_ text: String) throws {
    do {
      _ = try server(["POSTHOG_HOST": text])
      Issue.record("taken")
    } catch let error as ValidationError {
      #expect(!error.message.contains("AbCd") && !error.message.contains("secret"))
    }
  }

  @Test(arguments: [
    "phx_AbCdEfGh1234567890", "http://phx_AbCdEfGh1234567890:80",
    "http://me:phx_AbCdEfGh1234567890@proxy.test",
    "demoKeyFromBeforeScopes", "http://DEMOKEYFROMBEFORESCOPES.test:1",
    "a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0",
  ])
  func `A key in the variable of a proxy is refused`(_ text: String) throws {
    for name in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY"] {
      #expect(throws: StartProblem.self) {
        try server(["POSTHOG_PERSONAL_API_KEY": "demoKeyFromBeforeScopes", name: text])
      }
    }
    let settings = ProxySettings(environment: ["https_proxy": text], key: APIKey("demoKeyFromBeforeScopes"))
    #expect(settings.problem(for: .us)?.reason == .isKey)
  }

  @Test(arguments: [
    "demoKeyFromBeforeScopes", "DEMOKEYFROMBEFORESCOPES", "https://demoKeyFromBeforeScopes:1/x",
    "https://posthog.test/demoKeyFromBeforeScopes", "short",
  ])
  func `The key itself is neither a host nor a project, whatever it looks like`(_ text: String) throws {
    let key = text == "short" ? text : "demoKeyFromBeforeScopes"
    for name in ["POSTHOG_HOST", "POSTHOG_PROJECT_ID"] {
      do {
        _ = try server(["POSTHOG_PERSONAL_API_KEY": key, name: text])
        Issue.record("taken")
      } catch let error as ValidationError {
        #expect(!error.message.lowercased().contains(key.lowercased()))
      }
    }
    #expect(throws: ValidationError.self) {
      try server(["POSTHOG_PERSONAL_API_KEY": key]) { $0.host = text }
    }
  }

  @Test func `What is said on standard error holds no key, the one in use least of all`() {
    let lines = ["The value 'demoKeyFromBeforeScopes' is invalid for '--project', phx_ZyXwVuTs0987654321"]
    let text = StandardError.text(of: lines, without: APIKey("demoKeyFromBeforeScopes"))
    #expect(text == "The value '…' is invalid for '--project', phx_…\n")
  }

  @Test(arguments: ["https://h/\u{1B}[2J", "h\u{7F}h", "https://h/\u{9B}2J"])
  func `Control characters are in no address`(_ text: String) {
    #expect(throws: ValidationError.self) { try server(["POSTHOG_HOST": text]) }
  }

  @Test func `Plain HTTP to another machine has to be asked for`() throws {
    #expect(throws: StartProblem.self) { try server(["POSTHOG_HOST": "http://posthog.test"]) }
    let plain = try server(["POSTHOG_HOST": "http://posthog.test"]) {
      $0.options[.insecureHTTP] = .flag(true)
    }
    #expect(plain.isPlainHTTP)
    #expect(try !server(["POSTHOG_HOST": "http://localhost:8010"]).isPlainHTTP)
    #expect(
      try !server(["POSTHOG_HOST": "https://posthog.test"]) { $0.options[.insecureHTTP] = .flag(true) }
        .isPlainHTTP)
  }

  @Test(arguments: ["socks5://x:1", "x:0", "http://"])
  func `A proxy that cannot be taken ends the start`(_ proxy: String) {
    #expect(throws: StartProblem.self) { try server(["HTTPS_PROXY": proxy]) }
    #expect(throws: Never.self) { try server(["HTTPS_PROXY": proxy, "NO_PROXY": "posthog.com"]) }
  }

  @Test func `Which variables no other program inherits`() {
    for (name, value) in [
      ("POSTHOG_PERSONAL_API_KEY", "x"), ("POSTHOG_API_KEY", ""), ("posthog_token", "x"), ("MINE", key),
      ("URL", "https://h/?k=\(key)"),
    ] { #expect(ProcessEnvironment.holdsSecret(name, value)) }
    for (name, value) in [
      ("POSTHOG_HOST", "h"), ("PATH", "/bin"), ("HTTPS_PROXY", "http://me:x@h:1"), ("KEY", "x"),
    ] {
      #expect(!ProcessEnvironment.holdsSecret(name, value))
    }
  }
}

@Suite("What the system allows")
struct ProcessLimitsTests {
  @Test func `Too little is said`() {
    let enough = ProcessLimits(descriptors: 1024, addressSpace: .max, data: .max, threads: 8)
    #expect(enough.problem == nil)
    let fewFiles = ProcessLimits(descriptors: 20, addressSpace: .max, data: .max, threads: 8)
    #expect(fewFiles.problem?.lines.first?.contains("ulimit -n") == true)
    let little = ProcessLimits(descriptors: 1024, addressSpace: 200 << 20, data: .max, threads: 8)
    #expect(little.problem?.lines.first?.contains("only 200 MiB") == true)
    let fewThreads = ProcessLimits(descriptors: 1024, addressSpace: .max, data: .max, threads: 3)
    #expect(fewThreads.problem?.lines.first?.contains("only 3 more threads") == true)
    let littleData = ProcessLimits(descriptors: 1024, addressSpace: .max, data: 50 << 20, threads: 8)
    #expect(
      littleData.problem?.lines == ["reel: only 50 MiB of memory are allowed (ulimit -d); it takes 128."])
  }
}
