import Recordings

/// Where PostHog answers: an origin, and the path in front of `/api` where a proxy put one.
package struct PostHogHost: Hashable, Sendable {
  package let isEncrypted: Bool
  /// The bare name, lower-case; an IPv6 address without its brackets.
  package let name: String
  package let port: Int
  /// `""`, or `/prefix` without a slash at its end.
  package let pathPrefix: String

  package static let us = PostHogHost(isEncrypted: true, name: "us.posthog.com", port: 443, pathPrefix: "")
  package static let eu = PostHogHost(isEncrypted: true, name: "eu.posthog.com", port: 443, pathPrefix: "")

  /// Takes `https://host`, `http://host:8000/prefix/` and a bare `host`, which means https. The cloud's
  /// ingestion and older names (`us.i.posthog.com`, `app.posthog.com`) become the names that answer the API.
  package init(_ text: String) throws(HostProblem) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let trimmed = words.joined(separator: " ")
    guard !trimmed.isEmpty else { throw .empty }
    if trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      throw .notAHost
    }
    // Its name would be looked up at a stranger's.
    if trimmed.looksLikeKey { throw .isKey }
    let (scheme, rest) = Self.splitScheme(trimmed)
    guard scheme == "https" || scheme == "http" else { throw .unknownScheme(scheme) }
    if rest.contains("?") || rest.contains("#") { throw .hasQuery }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    if authority.contains("@") { throw .hasCredentials }
    guard words.count == 1, let (name, port) = Self.splitPort(authority) else { throw .notAHost }
    self.init(
      isEncrypted: scheme == "https", name: CloudHost.answering(name),
      port: port ?? (scheme == "https" ? 443 : 80),
      pathPrefix: Self.cleanPath(rest[slash...]))
  }

  private init(isEncrypted: Bool, name: String, port: Int, pathPrefix: String) {
    self.isEncrypted = isEncrypted
    self.name = name
    self.port = port
    self.pathPrefix = pathPrefix
  }

  /// Scheme, name and port as a URL writes them, the port only where it is not the scheme's own.
  package var origin: String { (isEncrypted ? "https://" : "http://") + authority }

  /// Origin and prefix: what the paths of the web app and of the API are added to.
  package var base: String { origin + pathPrefix }

  var authority: String {
    let bracketed = name.contains(":") ? "[\(name)]" : name
    return port == (isEncrypted ? 443 : 80) ? bracketed : "\(bracketed):\(port)"
  }

  package var isLoopback: Bool { name == "localhost" || IPAddress(name)?.isLoopback == true }

  /// Whether the key stays readable for this machine alone: by TLS, or because it does not leave it.
  package var keepsSecrets: Bool { isEncrypted || isLoopback }

  /// The cloud's other region, for the two known cloud hosts only.
  var otherRegion: PostHogHost? {
    switch self {
    case .us: .eu
    case .eu: .us
    default: nil  // PostHogHost
    }
  }
}

extension PostHogHost {
  private static func splitScheme(_ text: String) -> (scheme: String, rest: Substring) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
      return ("https", text[...])
    }
    return (text[..<colon].lowercased(), text[text.index(colon, offsetBy: 3)...])
  }

  static func splitPort(_ authority: Substring) -> (name: String, port: Int?)? {
    var name = authority
    var port: Int?
    let hostEnd = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[hostEnd...].lastIndex(of: ":") {
      guard let number = Int(authority[authority.index(after: colon)...]), (1...65535).contains(number) else {
        return nil
      }
      port = number
      name = authority[..<colon]
    }
    if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
    guard !name.isEmpty, name.utf8.allSatisfy(isNameByte) else { return nil }
    return (name.lowercased(), port)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: ":"):
      true
    default: false  // UInt8
    }
  }

  private static func cleanPath(_ path: Substring) -> String {
    let segments = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    return segments.map { "/" + PercentEncoding.encoded(String($0), keeping: "%") }.joined()
  }
}
