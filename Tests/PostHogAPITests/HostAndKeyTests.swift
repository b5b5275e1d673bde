import Testing

@testable import PostHogAPI

@Suite("Hosts, keys, proxies")
struct HostAndKeyTests {
  @Test(arguments: [
    ("https://us.posthog.com", "https://us.posthog.com"), ("us.posthog.com/", "https://us.posthog.com"),
    ("HTTP://LocalHost:8000", "http://localhost:8000"),
    ("https://ph.example.com/a/b/", "https://ph.example.com/a/b"),
    ("https://h:443", "https://h"), (" eu.i.posthog.com\n", "https://eu.posthog.com"),
    ("app.posthog.com", "https://us.posthog.com"), ("http://[::1]:9", "http://[::1]:9"),
    ("https://h/../a", "https://h/a"),
  ])
  func `What people write for a host`(_ text: String, _ base: String) throws {
    #expect(try PostHogHost(text).base == base)
  }

  @Test(arguments: [
    ("", HostProblem.empty), ("ftp://h", .unknownScheme("ftp")), ("https://", .notAHost),
    ("https://h:0", .notAHost),
    ("https://a b@h", .hasCredentials), ("https://h/?x=1", .hasQuery), ("https://h\u{e9}", .notAHost),
  ])
  func `What is no host`(_ text: String, _ problem: HostProblem) {
    #expect(throws: problem) { try PostHogHost(text) }
  }

  @Test func `Nothing that prints a key shows it`() throws {
    let key = try #require(APIKey(" phx_secret\n"))
    var dumped = ""
    dump(key, to: &dumped)
    dump(ClientConfiguration(host: .us, key: key), to: &dumped)
    for text in ["\(key)", String(reflecting: key), String(describing: [key]), dumped] {
      #expect(!text.contains("secret"))
    }
    #expect(key.authorization == "Bearer phx_secret")
  }

  @Test(arguments: ["", " \n", "a b", "phx_é", "phx_\u{1}"])
  func `What cannot be a key`(_ text: String) { #expect(APIKey(text) == nil) }

  @Test func `Proxies by scheme, exceptions by name, loopback never`() throws {
    let settings = ProxySettings(environment: [
      "HTTPS_PROXY": "http://me:p%40ss@proxy.test:8080", "http_proxy": "other.test",
      "NO_PROXY": "internal.test, .sub.test,port.test:99",
    ])
    func proxy(_ host: String) throws -> ProxySettings.Proxy? {
      try settings.proxy(for: try PostHogHost(host))
    }
    let secure = ProxySettings.Proxy(host: "proxy.test", port: 8080, user: "me", password: "p@ss")
    #expect(try proxy("https://us.posthog.com") == secure)
    #expect(try proxy("http://posthog.test") == ProxySettings.Proxy(host: "other.test", port: 3128))
    #expect(try proxy("https://internal.test") == nil)
    #expect(try proxy("https://a.internal.test") == nil)
    #expect(try proxy("https://xinternal.test") == secure)
    #expect(try proxy("https://a.sub.test") == nil)
    #expect(try proxy("https://port.test:99") == nil)
    #expect(try proxy("https://port.test") == secure)
    #expect(try proxy("http://127.0.0.1:8000") == nil)
    #expect(try ProxySettings(environment: ["ALL_PROXY": "x:1", "no_proxy": "*"]).proxy(for: .us) == nil)
  }

  @Test(arguments: [
    ("socks5://me:secret@x:1", ProxyProblem.Reason.scheme("socks5")), ("https://x:1", .scheme("https")),
    ("x:0", .port), ("http://x:70000", .port), ("x:port", .port), ("http://", .notAHost),
    ("http://a b:1", .notAHost), ("http://me%0d:x@h:1", .credentials),
  ])
  func `A proxy that cannot be taken is a problem, where it would be taken`(
    _ proxy: String, _ reason: ProxyProblem.Reason
  ) throws {
    let problem = ProxyProblem(variable: "https_proxy", reason: reason)
    let settings = ProxySettings(environment: ["https_proxy": proxy, "no_proxy": "inner.test"])
    #expect(settings.problem(for: .us) == problem)
    #expect(throws: problem) { try settings.proxy(for: .us) }
    for host in ["http://us.posthog.com", "https://inner.test", "https://127.0.0.1"] {
      #expect(settings.problem(for: try PostHogHost(host)) == nil)
    }
    #expect(!"\(problem)".contains("secret"))
  }

  @Test(arguments: [" \r\n", "\r", ""])
  func `What stands around a proxy does not count, and an empty one is none`(_ text: String) throws {
    let proxy = ProxySettings.Proxy(host: "proxy.test", port: 8080)
    #expect(
      try ProxySettings(environment: ["https_proxy": "http://proxy.test:8080" + text]).proxy(for: .us)
        == proxy)
    #expect(try ProxySettings(environment: ["https_proxy": text, "ALL_PROXY": text]).proxy(for: .us) == nil)
  }

  @Test(arguments: [
    ("::1,fd00::5", "https://[fd00::5]", true), ("[fd00::5]", "https://[fd00::5]:8443", true),
    ("[fd00::5]:443", "https://[fd00::5]:8443", false), ("fd00:0::5", "https://[fd00::5]", true),
    ("fd00::/8", "https://[fd12:3::1]", true), ("fd00::/8", "https://[fe80::1]", false),
    ("10.0.0.0/8", "https://10.200.3.4", true), ("10.0.0.0/8", "https://11.0.0.1", false),
    ("192.168.16.0/20", "https://192.168.31.9", true), ("192.168.16.0/20", "https://192.168.32.9", false),
    ("0.0.0.0/0", "https://8.8.8.8", true), ("0.0.0.0/0", "https://name.test", false),
    ("10.0.0.0/33", "https://10.0.0.1", false), ("10.0.0.0/", "https://10.0.0.1", false),
    ("10.1.2.3", "https://10.1.2.3:8443", true), ("10.1.2.3:443", "https://10.1.2.3:8443", false),
    ("1.2.3", "https://10.1.2.3", false),
  ])
  func `Exceptions are addresses and blocks of them, too`(
    _ exceptions: String, _ host: String, _ isCovered: Bool
  )
    throws
  {
    let settings = ProxySettings(environment: ["all_proxy": "proxy.test:1", "no_proxy": exceptions])
    #expect(try (settings.proxy(for: PostHogHost(host)) == nil) == isCovered)
  }

  @Test(arguments: [
    ("http://localhost:8000", true), ("http://127.0.0.1", true), ("http://127.9.9.9", true),
    ("http://[::1]:8000", true), ("https://posthog.test", true), ("http://posthog.test", false),
    ("http://127.evil.test", false), ("http://127.0.0.1.evil.test", false), ("http://10.0.0.1", false),
    ("http://localhost.evil.test", false), ("http://[::2]", false),
  ])
  func `Whether a key stays secret on its way`(_ host: String, _ isSecret: Bool) throws {
    #expect(try PostHogHost(host).keepsSecrets == isSecret)
  }

  @Test(arguments: [
    "phx_AbCdEfGh1234567890", "https://phx_AbCdEfGh1234567890", "phc_AbCdEfGh1234567890.posthog.com",
    "4f9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c",
  ])
  func `A key is no host: nobody is asked for its address`(_ text: String) {
    #expect(throws: HostProblem.isKey) { try PostHogHost(text) }
  }
}
