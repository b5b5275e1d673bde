package import Foundation

/// A value read leniently: a number in a string, 0 and 1 for a bool. Nil where it makes no sense.
extension JSONText {
  package var isNull: Bool { bytes.first == UInt8(ascii: "n") }

  package var lenientText: String? {
    switch bytes.first {
    case UInt8(ascii: "\""): (try? value())?.text
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "n"), nil: nil
    default: (try? value()) == nil ? nil : text  // UInt8
    }
  }

  package var lenientNumber: Double? {
    switch try? value() {
    case .integer(let integer): Double(integer)
    case .number(let number): number
    case .string(let text): Double(text.filter { !$0.isWhitespace })
    case .null?, .bool?, .array?, .object?, nil: nil
    }
  }

  package var lenientInteger: Int? {
    if case .integer(let integer)? = try? value() { return integer }
    return lenientNumber.flatMap { Int(exactly: $0.rounded(.towardZero)) }
  }

  package var lenientBool: Bool? {
    switch try? value() {
    case .bool(let bool): bool
    case .integer(let integer): integer != 0
    case .string(let text): ["true": true, "1": true, "false": false, "0": false][text.lowercased()]
    case .null?, .number?, .array?, .object?, nil: nil
    }
  }

  /// A date in one of its forms, or a number since the epoch.
  package var lenientDate: Date? {
    if bytes.first == UInt8(ascii: "\""), let text = lenientText, let date = ISODate.date(from: text) {
      return date
    }
    return lenientNumber.flatMap(ISODate.date(fromEpoch:))
  }

  /// Of an array; none of everything else.
  package var lenientElements: [JSONText] { (try? elements()) ?? [] }
}
