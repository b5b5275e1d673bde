/// Texts that Unicode normalization does not change, so that their bytes can be compared. For scripts with
/// combining marks the list is not complete.
enum StableSpelling {
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x12F, 0x131...0x2FF, 0x388...0x482, 0x48A...0x52F, 0x5D0...0x5EA, 0x620...0x64A, 0x904...0x928,
    0x92A...0x930, 0x932...0x933, 0x935...0x939, 0x93D...0x94C, 0xE01...0xE37, 0xE3F...0xE47, 0xE4C...0xE5B,
    0x1E00...0x1EFF, 0x200D...0x200D, 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20BF, 0x3001...0x3020,
    0x3041...0x3096, 0x30A0...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFE0F...0xFE0F, 0xFF01...0xFF9D,
    0x1F000...0x1FAFF,
  ]

  /// They are composed with nothing, but two of them may stand in either order.
  private static let marks: [ClosedRange<UInt32>] = [0x94D...0x94D, 0xE38...0xE39, 0xE48...0xE4B]

  /// Letters of these scripts by what they are in small.
  static let capitals: [Unicode.Scalar: [Unicode.Scalar]] = {
    var capitals: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    let cased = ranges.filter { $0.lowerBound < 0x530 || $0.contains(0x1E00) || $0.contains(0xFF21) }
    for letter in cased.joined().compactMap(Unicode.Scalar.init) {
      let small = letter.properties.lowercaseMapping.unicodeScalars
      if small.count == 1, let small = small.first, small != letter {
        capitals[small, default: []].append(letter)
      }
    }
    return capitals
  }()

  /// The first bytes of what a letter may have come from, in whatever case and spelling; nil where that may
  /// be anything.
  static func origins(of letter: Unicode.Scalar) -> [ClosedRange<UInt8>]? {
    switch letter.value {
    case 0x400...0x52F: [0xD0...0xD4]
    case 0x5D0...0x5EA: [0xD7...0xD7, 0xEF...0xEF]
    case 0x620...0x64A: [0xD8...0xD9]
    case 0x4E00...0x9FFF: [0xE4...0xE9, 0xEF...0xF0]
    case 0xAC00...0xD7A3: [0xE1...0xE1, 0xEA...0xED]
    default: nil  // UInt32
    }
  }

  static func isASCII(_ text: UnsafeRawBufferPointer) -> Bool {
    var (place, bits) = (0, UInt64(0))
    while place + 8 <= text.count {
      bits |= text.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      place += 8
    }
    while place < text.count {
      bits |= UInt64(text[place])
      place += 1
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  /// False where it is not known, and of what is no UTF-8.
  static func isStable(_ text: UnsafeRawBufferPointer) -> Bool {
    var place = 0
    var isAfterMark = false
    while place < text.count {
      guard let (scalar, length) = scalar(at: place, in: text) else { return false }
      place += length
      let isMark = scalar >= 0x900 && marks.contains { $0.contains(scalar) }
      guard isMark ? !isAfterMark : ranges.contains(where: { $0.contains(scalar) }) else { return false }
      isAfterMark = isMark
    }
    return true
  }

  private static func scalar(at place: Int, in text: UnsafeRawBufferPointer) -> (UInt32, length: Int)? {
    let byte = text[place]
    if byte < 0x80 { return (UInt32(byte), 1) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, byte < 0xF5, place + length <= text.count else { return nil }
    var scalar = UInt32(byte) & (0x7F >> UInt32(length))
    for next in text[place + 1..<place + length] {
      guard next & 0xC0 == 0x80 else { return nil }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let least: UInt32 = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80
    return scalar >= least ? (scalar, length) : nil
  }
}
