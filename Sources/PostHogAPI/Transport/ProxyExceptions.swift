/// `NO_PROXY`: what is reached without a proxy.
struct ProxyExceptions: Hashable, Sendable {
  private enum Exception: Hashable, Sendable {
    case everything
    case address(IPAddress, port: Int?)
    case block(IPBlock)
    /// A name covers what is below it; the end of an address is no name above it.
    case name(String, port: Int?)
  }

  private let exceptions: [Exception]

  /// `*`, `name`, `.name`, `*.name`, `name:port`, addresses (`::1`, `[::1]:80`, `10.1.2.3`) and blocks of
  /// them (`10.0.0.0/8`, `fd00::/8`), between commas or blanks. What is none of these covers nothing.
  init(_ text: String) {
    exceptions = text.lowercased().split { $0 == "," || $0.isWhitespace }.compactMap(Self.exception)
  }

  func cover(_ host: PostHogHost) -> Bool {
    let address = IPAddress(host.name)
    return exceptions.contains { exception in
      switch exception {
      case .everything: true
      case .address(let other, let port): address == other && (port ?? host.port) == host.port
      case .block(let block): address.map(block.contains) == true
      case .name(let name, let port):
        (host.name == name || address == nil && host.name.hasSuffix("." + name))
          && (port ?? host.port) == host.port
      }
    }
  }

  private static func exception(_ entry: Substring) -> Exception? {
    if entry == "*" { return .everything }
    if let block = IPBlock(entry) { return .block(block) }
    // Without brackets the last group of an IPv6 address looks like a port.
    if let address = IPAddress(entry) { return .address(address, port: nil) }
    guard let (name, port) = PostHogHost.splitPort(entry.drop { $0 == "*" || $0 == "." }) else { return nil }
    return IPAddress(name).map { .address($0, port: port) } ?? .name(name, port: port)
  }
}
