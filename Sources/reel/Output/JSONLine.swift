import Recordings

extension JSONText {
  /// The same value in one line of right UTF-8 that moves no terminal's cursor; nil where this is no JSON.
  var line: String? {
    guard (try? value()) != nil else { return nil }
    let text = text
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
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
}
