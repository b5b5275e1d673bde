import CNcurses

/// A capability that takes numbers.
struct Parameterized {
  private let capability: String
  /// Of `CSI first ; second final`, which most terminals have for everything: what ncurses takes microseconds
  /// for.
  private let plain: (count: Int, origin: Int, final: UInt8)?

  init(_ capability: String) {
    self.capability = capability
    plain =
      [("%p1%d", 1, 0), ("%i%p1%d", 1, 1), ("%i%p1%d;%p2%d", 2, 1)].lazy.compactMap {
        (pattern, count, origin) -> (Int, Int, UInt8)? in
        let rest = capability.dropFirst(2 + pattern.count)
        guard capability == "\u{1B}[" + pattern + rest, rest.count == 1, let final = rest.utf8.first else {
          return nil
        }
        return (count, origin, final)
      }.first
  }

  /// Numbers count from 0 where they name a place.
  func append(_ first: Int, _ second: Int = 0, to bytes: inout [UInt8]) {
    guard let plain else {
      if let sequence = cn_expanded(capability, Int32(first), Int32(second)) {
        bytes += String(cString: sequence).utf8
      }
      return
    }
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    Self.append(decimal: first + plain.origin, to: &bytes)
    if plain.count == 2 {
      bytes.append(UInt8(ascii: ";"))
      Self.append(decimal: second + plain.origin, to: &bytes)
    }
    bytes.append(plain.final)
  }

  private static func append(decimal number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(decimal: number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
