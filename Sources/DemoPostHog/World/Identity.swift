/// Ids in the shapes PostHog gives them.
enum Identity {
  /// A UUIDv7: 48 bits of milliseconds, then random bits.
  static func version7(milliseconds: Int64, random: UInt64) -> String {
    let high = UInt64(bitPattern: milliseconds) << 16 | 0x7000 | (random >> 52)
    return uuid(high: high, low: SeededNumbers.mixed(random))
  }

  static func version4(_ numbers: inout SeededNumbers) -> String {
    uuid(high: numbers.next() & ~0xF000 | 0x4000, low: numbers.next())
  }

  /// Stands for the uuid that the server derives from a distinct id which belongs to no person.
  static func version5(of text: String) -> String {
    var numbers = SeededNumbers(seed: hash(text))
    return uuid(high: numbers.next() & ~0xF000 | 0x5000, low: numbers.next())
  }

  /// The id of a session recorded by an SDK of long ago, e.g.
  /// `17c49bdf172ca-08ee41b2c3d4e5-1f3d-4a2b-17c49bdf173`.
  static func oldStyle(milliseconds: Int64, random: UInt64) -> String {
    let time = String(milliseconds, radix: 16)
    let digits = hex(SeededNumbers.mixed(random), digits: 16)
    return "\(time)2ca-\(digits.prefix(14))-\(hex(random, digits: 8))-1fa400-\(time)\(digits.suffix(3))"
  }

  /// Letters and digits, e.g. the eight of a playlist's short id.
  static func token(_ length: Int, _ numbers: inout SeededNumbers) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    return String((0..<length).map { _ in numbers.pick(alphabet) })
  }

  /// The milliseconds inside a UUIDv7; `nil` for everything else.
  static func milliseconds(ofVersion7 id: String) -> Int64? {
    let bytes = Array(id.utf8)
    guard bytes.count == 36, bytes[8] == UInt8(ascii: "-"), bytes[14] == UInt8(ascii: "7") else { return nil }
    return Int64(String(decoding: bytes[0..<8] + bytes[9..<13], as: UTF8.self), radix: 16)
  }

  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  private static func uuid(high: UInt64, low: UInt64) -> String {
    let text = Array((hex(high, digits: 16) + hex(low & ~(3 << 62) | 2 << 62, digits: 16)).utf8)
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    return groups.map { String(decoding: text[$0], as: UTF8.self) }.joined(separator: "-")
  }

  private static func hex(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text.suffix(digits)
  }
}
