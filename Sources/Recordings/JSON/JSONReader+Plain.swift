/// Reads values in their usual form in place. Any other form is left unread and gives nil.
extension JSONReader {
  /// The content of a text without escapes, in valid UTF-8.
  mutating func plainText() throws(JSONProblem) -> Range<Int>? {
    guard try peek() == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var end = placeBehindPlainBytes(from: start, endingAtForeign: 0x8080_8080_8080_8080)
    while end < bytes.count, bytes[end] < 0x80, !isEndOfPlainText(end) { end += 1 }
    guard end < bytes.count else { throw .cut }
    if bytes[end] >= 0x80, let foreign = endOfForeignText(from: start, end) { end = foreign }
    guard bytes[end] == UInt8(ascii: "\"") else { return nil }
    move(to: end + 1)
    return start..<end
  }

  private func isEndOfPlainText(_ place: Int) -> Bool {
    bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "\\")
  }

  /// The closing quote of a text with letters that are not ASCII, from `place` on; nil where it is not plain.
  private func endOfForeignText(from start: Int, _ place: Int) -> Int? {
    var end = placeBehindPlainBytes(from: place, endingAtForeign: 0)
    while end < bytes.count, !isEndOfPlainText(end) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    let text = UnsafeBufferPointer(rebasing: bytes[start..<end])
    return (try? UTF8Span(validating: text.span)) == nil ? nil : end
  }

  /// By its first letter, as `JSONText.isNull` tells it.
  var isNull: Bool {
    mutating get throws(JSONProblem) { try peek() == UInt8(ascii: "n") }
  }

  package mutating func plainInteger() throws(JSONProblem) -> Int? {
    let isNegative = try peek() == UInt8(ascii: "-")
    let start = position + (isNegative ? 1 : 0)
    let digits = digits(from: start)
    guard (1...18).contains(digits.count), isEndOfScalar(start + digits.count) else { return nil }
    move(to: start + digits.count)
    return isNegative ? -digits.value : digits.value
  }

  /// Exact: both what is divided and what divides it are numbers without a fraction that a Double holds.
  package mutating func plainDecimal() throws(JSONProblem) -> Double? {
    if let integer = try plainInteger() { return Double(integer) }
    let isNegative = try peek() == UInt8(ascii: "-")
    let start = position + (isNegative ? 1 : 0)
    let whole = digits(from: start)
    let point = start + whole.count
    guard whole.count > 0, point < bytes.count, bytes[point] == UInt8(ascii: ".") else { return nil }
    let fraction = digits(from: point + 1)
    let end = point + 1 + fraction.count
    guard fraction.count > 0, whole.count + fraction.count <= 15, isEndOfScalar(end) else { return nil }
    move(to: end)
    let scale = Self.powersOfTen[fraction.count]
    let number = (Double(whole.value) * scale + Double(fraction.value)) / scale
    return isNegative ? -number : number
  }

  package mutating func plainBool() throws(JSONProblem) -> Bool? {
    let first = try peek()
    guard first == UInt8(ascii: "t") || first == UInt8(ascii: "f") else { return nil }
    let isTrue = first == UInt8(ascii: "t")
    let word: StaticString = isTrue ? "true" : "false"
    let end = position + word.utf8CodeUnitCount
    guard isEndOfScalar(end) else { return nil }
    for place in 0..<word.utf8CodeUnitCount where bytes[position + place] != word.utf8Start[place] {
      return nil
    }
    move(to: end)
    return isTrue
  }

  private static let powersOfTen: [Double] = (0...15).map { (0..<$0).reduce(1.0) { power, _ in power * 10 } }

  /// At most 18 of them.
  private func digits(from start: Int) -> (value: Int, count: Int) {
    var (value, count) = (0, 0)
    while count < 18, start + count < bytes.count, bytes[start + count] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[start + count] - 0x30)
      count += 1
    }
    return (value, count)
  }

  private func isEndOfScalar(_ place: Int) -> Bool {
    guard place < bytes.count else { return false }
    return switch bytes[place] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), 0x20, 0x0A, 0x0D, 0x09: true
    default: false  // UInt8
    }
  }
}

/// One member or element after the other.
extension JSONReader {
  /// Enters an object or an array; false where the next value is neither.
  package mutating func opens(_ bracket: UInt8) throws(JSONProblem) -> Bool {
    guard try peek() == bracket else { return false }
    move(to: position + 1)
    return true
  }

  /// The next member's name; its value stands next. Nil behind the last one.
  package mutating func nextName(_ isFirst: inout Bool) throws(JSONProblem) -> Range<Int>? {
    guard try goesOn(until: UInt8(ascii: "}"), &isFirst) else { return nil }
    let name = try content()
    try expect(UInt8(ascii: ":"))
    _ = try peek()
    return name
  }

  /// Whether another element stands next.
  package mutating func hasElement(_ isFirst: inout Bool) throws(JSONProblem) -> Bool {
    try goesOn(until: UInt8(ascii: "]"), &isFirst)
  }

  private mutating func goesOn(until close: UInt8, _ isFirst: inout Bool) throws(JSONProblem) -> Bool {
    let byte = try peek()
    if isFirst {
      isFirst = false
      if byte != close { return true }
    } else if byte == UInt8(ascii: ",") {
      move(to: position + 1)
      return true
    }
    guard byte == close else { throw unexpected }
    move(to: position + 1)
    return false
  }
}
