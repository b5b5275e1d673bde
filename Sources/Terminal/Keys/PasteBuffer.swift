/// The bytes of a paste, as they come.
struct PasteBuffer: Hashable, Sendable {
  private var bytes: [UInt8] = []
  private var isCut = false

  /// All of them up to the limit; what lies beyond it is dropped.
  mutating func append(_ more: some Collection<UInt8>, limit: Int) {
    let room = limit - bytes.count
    bytes += more.prefix(room)
    if more.count > room { isCut = true }
  }

  /// What is marked comes as it is. Without marks only text came, and perhaps its colours.
  func paste(_ kind: Paste.Kind) -> Paste {
    Paste(Self.lines(kind == .unmarked ? Self.withoutSequences(bytes) : bytes), kind, isCut: isCut)
  }

  /// What is left of a sequence without its Esc would look like text.
  private static func withoutSequences(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x1B) else { return bytes }
    var (text, rest) = ([UInt8](), bytes[...])
    while let byte = rest.popFirst() {
      guard byte == 0x1B else {
        text.append(byte)
        continue
      }
      guard rest.first == UInt8(ascii: "[") else { continue }
      rest = rest.dropFirst().drop { (0x20..<0x40).contains($0) }
      if let final = rest.first, (0x40..<0x7F).contains(final) { rest = rest.dropFirst() }
    }
    return text
  }

  /// Terminals send a line end as CR.
  private static func lines(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\r" { text.append("\n") } else if scalar != "\n" || !isAfterReturn { text.append(scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(text)
  }
}
