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
    func proxy(_ host: String) throws -> ProxySettings.Proxy? { settings.proxy(for: try PostHogHost(host)) }
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
    #expect(ProxySettings(environment: ["https_proxy": "socks5://x:1"]).proxy(for: .us) == nil)
    #expect(ProxySettings(environment: ["ALL_PROXY": "x:1", "no_proxy": "*"]).proxy(for: .us) == nil)
  }
}
