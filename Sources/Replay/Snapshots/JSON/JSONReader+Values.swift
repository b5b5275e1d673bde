import Recordings

/// Single values, read leniently: a number may stand in a string. What does not fit is skipped and gives nil.
extension JSONReader {
  mutating func number() throws(JSONProblem) -> Double? {
    if let plain = try plainDecimal() { return plain }
    return try Self.number(in: bytes[skipped()])
  }

  private static func number(in text: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
    var digits = text
    if digits.first == UInt8(ascii: "\"") { digits = digits.dropFirst().dropLast() }
    guard let first = digits.first, digits.count <= 64, first == UInt8(ascii: "-") || first &- 0x30 < 10
    else {
      return nil
    }
    guard let number = Double(String(decoding: digits, as: UTF8.self)), number.isFinite else { return nil }
    return number
  }

  /// Towards zero; nil where it does not fit.
  mutating func integer() throws(JSONProblem) -> Int? {
    if let plain = try plainInteger() { return plain }
    return try number().flatMap { Int(exactly: $0.rounded(.towardZero)) }
  }

  mutating func byte() throws(JSONProblem) -> UInt8? { try integer().flatMap(UInt8.init(exactly:)) }

  /// Milliseconds since 1970, within JavaScript's bounds.
  mutating func time() throws(JSONProblem) -> Int64? {
    guard let number = try number() else { return nil }
    return Int64(clamping: min(max(number, -Self.latestTime), Self.latestTime))
  }

  private static let latestTime = Double(IndexedEvent.latestTime)

  mutating func nodeID() throws(JSONProblem) -> SnapshotNodeID {
    guard let id = try integer(), (0...Self.largestID).contains(id) else { return .unknown }
    return id
  }

  /// Nil where it is null or no id.
  mutating func optionalNodeID() throws(JSONProblem) -> SnapshotNodeID? {
    let id = try nodeID()
    return id == .unknown ? nil : id
  }

  /// What JavaScript counts exactly.
  private static let largestID = 1 << 53

  /// Also 0 and 1.
  mutating func bool() throws(JSONProblem) -> Bool? {
    if let plain = try plainBool() { return plain }
    if try peek() == UInt8(ascii: "t") {
      _ = try skipped()
      return true
    }
    return try number().map { $0 != 0 }
  }

  /// A string without its escapes, of some 64 KiB at most; a number or a bool as it is written.
  mutating func string() throws(JSONProblem) -> String? {
    switch try peek() {
    case UInt8(ascii: "\""):
      return SnapshotText.text(of: bytes[try content()], upTo: SnapshotText.usualLength)
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"):
      _ = try skipped()
      return nil
    default:  // UInt8
      return String(decoding: bytes[try skipped()].prefix(SnapshotText.usualLength), as: UTF8.self)
    }
  }

  /// The place of a value that is not null; nil where it is.
  mutating func place() throws(JSONProblem) -> Range<Int>? {
    let isNull = try peek() == UInt8(ascii: "n")
    let place = try skipped()
    return isNull ? nil : place
  }
}
