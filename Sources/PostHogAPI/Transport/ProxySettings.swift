import Foundation

/// The proxies that the environment names, as other command-line programs read it.
package struct ProxySettings: Hashable, Sendable {
  /// A proxy to connect through, by HTTP CONNECT.
  struct Proxy: Hashable, Sendable {
    var host: String
    var port: Int
    var user: String?
    var password: String?
  }

  private var forHTTPS: Proxy?
  private var forHTTP: Proxy?
  private var exceptions: [Substring]

  /// Reads `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in small letters or capitals; small ones
  /// win. What is no URL of an HTTP proxy is as good as unset.
  package init(environment: [String: String] = [:]) {
    func value(_ name: String) -> String? { environment[name] ?? environment[name.uppercased()] }
    let all = value("all_proxy").flatMap(Self.proxy)
    forHTTPS = value("https_proxy").flatMap(Self.proxy) ?? all
    forHTTP = value("http_proxy").flatMap(Self.proxy) ?? all
    exceptions = (value("no_proxy") ?? "").lowercased().split { $0 == "," || $0.isWhitespace }
  }

  /// The proxy to take for a host. A loopback host never goes through one.
  func proxy(for host: PostHogHost) -> Proxy? {
    guard !host.isLoopback, !exceptions.contains(where: { Self.excepts($0, host) }) else { return nil }
    return host.isEncrypted ? forHTTPS : forHTTP
  }

  /// `*`, `name`, `.name`, `*.name` and `name:port`; a name covers what is below it.
  private static func excepts(_ entry: Substring, _ host: PostHogHost) -> Bool {
    if entry == "*" { return true }
    guard let (name, port) = PostHogHost.splitPort(entry.drop { $0 == "*" || $0 == "." }) else {
      return false
    }
    return (host.name == name || host.name.hasSuffix("." + name)) && (port ?? host.port) == host.port
  }

  private static func proxy(from text: String) -> Proxy? {
    var rest = text[...]
    if rest.lowercased().hasPrefix("http://") { rest = rest.dropFirst(7) }
    guard !rest.contains("://") else { return nil }
    rest = rest.prefix { $0 != "/" }
    var credentials: [String] = []
    if let at = rest.lastIndex(of: "@") {
      credentials = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.removingPercentEncoding ?? String($0) }
      rest = rest[rest.index(after: at)...]
    }
    guard let (name, port) = PostHogHost.splitPort(rest) else { return nil }
    return Proxy(
      host: name, port: port ?? 3128, user: credentials.first,
      password: credentials.count > 1 ? credentials[1] : nil)
  }
}
