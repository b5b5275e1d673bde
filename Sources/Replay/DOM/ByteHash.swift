/// A quick hash of bytes, other in each run so that nobody can prepare collisions.
enum ByteHash {
  private static let seed = UInt64.random(in: 1...UInt64.max) | 1

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(bytes.count)
    var place = 0
    while place &+ 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place &+= 8
    }
    var rest: UInt64 = 0
    while place < raw.count {
      rest = rest << 8 | UInt64(raw[place])
      place &+= 1
    }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low &+ seed
  }

  static func of(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8(of)
  }
}
