import Foundation
import Recordings

/// The proxies that the environment names, as other command-line programs read it.
package struct ProxySettings: Hashable, Sendable {
  /// A proxy to connect through, by HTTP CONNECT.
  struct Proxy: Hashable, Sendable {
    var host: String
    var port: Int
    var user: String?
    var password: String?
  }

  private var forHTTPS: Result<Proxy, ProxyProblem>?
  private var forHTTP: Result<Proxy, ProxyProblem>?
  private var exceptions: ProxyExceptions

  /// Reads `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`, in small letters or capitals; small ones
  /// win. Blanks and control characters around a value do not count, and an empty one is as good as unset.
  /// Where one holds `key`, it cannot be taken.
  package init(environment: [String: String] = [:], key: APIKey? = nil) {
    func value(_ name: String) -> (name: String, text: String)? {
      for name in [name, name.uppercased()] {
        guard let text = environment[name] else { continue }
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines.union(.controlCharacters))
        return trimmed.isEmpty ? nil : (name, trimmed)
      }
      return nil
    }
    func proxy(_ name: String) -> Result<Proxy, ProxyProblem>? {
      (value(name) ?? value("all_proxy")).map { variable in
        Result { () throws(ProxyProblem) in try Self.proxy(from: variable.text, variable.name, key) }
      }
    }
    forHTTPS = proxy("https_proxy")
    forHTTP = proxy("http_proxy")
    exceptions = ProxyExceptions(value("no_proxy")?.text ?? "")
  }

  /// The proxy to take for a host; a loopback host never goes through one. Throws where the environment names
  /// one that cannot be taken: then nothing is sent past it.
  func proxy(for host: PostHogHost) throws(ProxyProblem) -> Proxy? {
    guard !host.isLoopback, !exceptions.cover(host) else { return nil }
    return try (host.isEncrypted ? forHTTPS : forHTTP)?.get()
  }

  /// Why there is no way to a host; nil where there is one.
  package func problem(for host: PostHogHost) -> ProxyProblem? {
    do throws(ProxyProblem) {
      _ = try proxy(for: host)
      return nil
    } catch {
      return error
    }
  }

  private static func proxy(
    from text: String, _ variable: String, _ key: APIKey?
  ) throws(ProxyProblem) -> Proxy {
    func problem(_ reason: ProxyProblem.Reason) -> ProxyProblem {
      ProxyProblem(variable: variable, reason: reason)
    }
    if text.looksLikeKey || key?.isHeld(in: text) == true { throw problem(.isKey) }
    var rest = text[...]
    if let colon = rest.firstRange(of: "://") {
      let scheme = rest[..<colon.lowerBound].lowercased()
      guard scheme == "http" else { throw problem(.scheme(scheme)) }
      rest = rest[colon.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    var credentials: [String] = []
    if let at = rest.lastIndex(of: "@") {
      credentials = rest[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.removingPercentEncoding ?? String($0) }
      rest = rest[rest.index(after: at)...]
    }
    guard let (name, port) = PostHogHost.splitPort(rest) else {
      throw problem(PostHogHost.splitPort(rest.prefix { $0 != ":" }) == nil ? .notAHost : .port)
    }
    if name.looksLikeKey { throw problem(.isKey) }
    guard credentials.allSatisfy({ $0.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F } }) else {
      throw problem(.credentials)
    }
    return Proxy(
      host: name, port: port ?? 3128, user: credentials.first,
      password: credentials.count > 1 ? credentials[1] : nil)
  }
}
