import Recordings

extension JSONText {
  /// The same value in one line of right UTF-8 that moves no terminal's cursor; nil where this is no JSON.
  var line: String? {
    guard isValid else { return nil }
    let text = text
    guard bytes.contains(where: Self.mayBeginControl), text.unicodeScalars.contains(where: \.isControl) else {
      return text
    }
    var line = ""
    var (isInString, isEscaped) = (false, false)
    for scalar in text.unicodeScalars {
      if !scalar.isControl {
        line.unicodeScalars.append(scalar)
      } else if isInString {
        line += scalar.escape
      }
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = isInString
      } else if scalar == "\"" {
        isInString.toggle()
      }
    }
    return line
  }

  /// Bytes of UTF-8 that control characters and line separators begin with.
  private static func mayBeginControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }
}
