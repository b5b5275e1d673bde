/// What one cell shows: a base scalar with at most two marks, which terminals draw in one or two columns.
/// Packed into eight bytes, so that a frame is a block of memory without references: comparing two frames is
/// most of what an unchanged screen costs.
package struct Glyph: Hashable, Sendable {
  private static let bits: UInt64 = 21  // of a scalar
  private static let mask: UInt64 = 1 << bits - 1

  /// The base in the lowest bits, the marks above it; a mark that is not there is 0.
  private let packed: UInt64

  package init(
    _ base: Unicode.Scalar, _ firstMark: Unicode.Scalar? = nil, _ secondMark: Unicode.Scalar? = nil
  ) {
    packed =
      UInt64(base.value) | UInt64(firstMark?.value ?? 0) << Self.bits
      | UInt64(secondMark?.value ?? 0) << (2 * Self.bits)
  }

  package static let space: Glyph = " "
  /// The right half of a wide glyph: U+0000, which is never written.
  package static let continuation = Glyph("\0")

  package var base: Unicode.Scalar { Unicode.Scalar(UInt32(packed & Self.mask)) ?? " " }

  /// A visible character of ASCII or a space, without marks.
  var isASCII: Bool { (0x20..<0x7F).contains(packed) }

  /// The base's value, then those of its marks.
  package func forEachScalar(_ body: (UInt32) -> Void) {
    var rest = packed
    repeat {
      body(UInt32(rest & Self.mask))
      rest >>= Self.bits
    } while rest != 0
  }

}

extension Glyph: CustomStringConvertible {
  package var description: String {
    var text = ""
    text.append(self)
    return text
  }
}

extension Glyph: ExpressibleByUnicodeScalarLiteral {
  package init(unicodeScalarLiteral value: Unicode.Scalar) { self.init(value) }
}

extension String {
  mutating func append(_ glyph: Glyph) {
    glyph.forEachScalar { if let scalar = Unicode.Scalar($0) { unicodeScalars.append(scalar) } }
  }
}
