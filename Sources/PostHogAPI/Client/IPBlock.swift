/// A block of addresses: `10.0.0.0/8`, `fd00::/8`.
struct IPBlock: Hashable, Sendable {
  private let base: IPAddress
  private let bits: Int

  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let base = IPAddress(parts[0]), let bits = Int(parts[1]),
      (0...base.bitCount).contains(bits)
    else { return nil }
    (self.base, self.bits) = (base, bits)
  }

  func contains(_ address: IPAddress) -> Bool { address.begins(like: base, bits: bits) }
}
