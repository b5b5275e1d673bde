import Glibc

/// An IPv4 or IPv6 address as written in digits: 4 or 16 bytes.
struct IPAddress: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Nil for a name, and for short forms such as `127.1`.
  init?(_ text: some StringProtocol) {
    let text = String(text.hasPrefix("[") && text.hasSuffix("]") ? text.dropFirst().dropLast() : text[...])
    for (family, length) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: length)
      guard inet_pton(family, text, &bytes) == 1 else { continue }
      self.bytes = bytes
      return
    }
    return nil
  }

  var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == [UInt8](repeating: 0, count: 15) + [1]
  }

  var bitCount: Int { bytes.count * 8 }

  /// Whether the first bits are those of another address.
  func begins(like other: IPAddress, bits: Int) -> Bool {
    guard bytes.count == other.bytes.count, (0...bitCount).contains(bits) else { return false }
    let (whole, rest) = (bits / 8, bits % 8)
    guard bytes.prefix(whole) == other.bytes.prefix(whole) else { return false }
    return rest == 0 || (bytes[whole] ^ other.bytes[whole]) >> UInt8(8 - rest) == 0
  }
}
