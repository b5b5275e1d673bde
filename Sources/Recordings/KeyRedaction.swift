extension String {
  /// Without what looks like a key of PostHog (`phx_…`, `phc_…`, `pha_…`): a server, or somebody who mixed up
  /// two options, may put one where it is shown.
  package var withoutKeys: String {
    guard utf8.count >= KeyRedaction.shortest else { return self }
    var bytes = Array(utf8)
    guard KeyRedaction.redact(&bytes) else { return self }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it holds nothing but what looks like a secret: a key, or letters and digits mixed at length
  /// without the dots of a name. The parts of a UUID and of a pod's name are shorter.
  package var looksLikeKey: Bool {
    if withoutKeys != self { return true }
    guard utf8.allSatisfy({ KeyRedaction.isKeyByte($0) }) else { return false }
    return utf8.count >= 30
      && split(separator: "-").contains {
        $0.utf8.count >= 16 && $0.contains(where: \.isNumber) && $0.contains(where: \.isLetter)
      }
  }
}

private enum KeyRedaction {
  /// Letters, a kind and an underscore.
  static let shortest = 8

  static func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false  // UInt8
    }
  }

  /// Whether there was something to be replaced.
  static func redact(_ bytes: inout [UInt8]) -> Bool {
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard let end = keyEnd(bytes, from: place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      result += bytes[place..<(place + 4)]
      result += Array("…".utf8)
      place = end
    }
    defer { bytes = result }
    return result != bytes
  }

  /// Where a key ends that begins here: `ph`, a letter, an underscore, and four characters or more.
  private static func keyEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + shortest <= bytes.count, bytes[start] | 0x20 == UInt8(ascii: "p"),
      bytes[start + 1] | 0x20 == UInt8(ascii: "h"), bytes[start + 3] == UInt8(ascii: "_"),
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[start + 2] | 0x20)
    else { return nil }
    var end = start + 4
    while end < bytes.count, isKeyByte(bytes[end]) { end += 1 }
    return end - start >= shortest ? end : nil
  }
}
