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

  func paste(_ kind: Paste.Kind) -> Paste { Paste(Self.lines(bytes), kind, isCut: isCut) }

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
