/// Gathers scalars into what one cell shows, by the rules terminals and libc agree on rather than by grapheme
/// breaking: a base with at most two marks. It holds one glyph back until it knows that no mark follows.
struct GlyphBuilder {
  /// Stands for what cannot be shown, and carries marks that have no base.
  static let replacement: Unicode.Scalar = "·"

  private var base: Unicode.Scalar?
  private var columns = 1
  private var firstMark: Unicode.Scalar?
  private var secondMark: Unicode.Scalar?
  private var isJoining = false
  private var isAfterReturn = false

  /// Takes the next scalar; answers the glyph before it when this one begins another.
  mutating func append(_ scalar: Unicode.Scalar) -> (Glyph, Int)? {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return begin(scalar, 1) }
    switch ScalarKind(scalar) {
    case .narrow: return takeBase(scalar, 1)
    case .wide: return takeBase(scalar, 2)
    case .mark: return takeMark(scalar)
    case .replaced: return begin(Self.replacement, 1)
    case .space: return takeSpace(scalar)
    case .flagLetter: return begin(Unicode.Scalar(UInt8(0x41 + (scalar.value - 0x1F1E6) % 26)), 1)
    case .dropped:
      isJoining = scalar == "\u{200D}"
      return nil
    }
  }

  /// Answers the last glyph and starts anew.
  mutating func finish() -> (Glyph, Int)? {
    defer { base = nil }
    guard let base else { return nil }
    return (Glyph(base, firstMark, secondMark), columns)
  }

  private mutating func begin(_ scalar: Unicode.Scalar, _ width: Int) -> (Glyph, Int)? {
    let done = finish()
    base = scalar
    columns = width
    firstMark = nil
    secondMark = nil
    isJoining = false
    isAfterReturn = false
    return done
  }

  /// Of emoji joined into one picture only the first is kept: how wide the whole is differs by terminal.
  private mutating func takeBase(_ scalar: Unicode.Scalar, _ width: Int) -> (Glyph, Int)? {
    if isJoining, let base, base.value > 0x7F, base.properties.isEmoji, scalar.properties.isEmoji {
      isJoining = false
      return nil
    }
    return begin(scalar, width)
  }

  private mutating func takeSpace(_ scalar: Unicode.Scalar) -> (Glyph, Int)? {
    if isAfterReturn && scalar == "\n" {
      isAfterReturn = false
      return nil
    }
    let done = begin(" ", 1)
    isAfterReturn = scalar == "\r"
    return done
  }

  private mutating func takeMark(_ mark: Unicode.Scalar) -> (Glyph, Int)? {
    if let base, firstMark == nil, let syllable = Hangul.compose(base, mark) {
      self.base = syllable
      return nil
    }
    var done: (Glyph, Int)?
    let isLoneVowel = Hangul.isConjoining(mark) && !(base.map(Hangul.takesConjoining) ?? false)
    if base == nil || isLoneVowel { done = begin(Self.replacement, 1) }
    if isLoneVowel { return done }
    if firstMark == nil {
      firstMark = mark
    } else if secondMark == nil {
      secondMark = mark
    }
    return done
  }
}

/// Conjoining Hangul, by the arithmetic of the Unicode standard (section 3.12).
private enum Hangul {
  /// The syllable that a leading consonant and a vowel, or a syllable and a trailing consonant, make up.
  static func compose(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar? {
    switch (first.value, second.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xAC00 + ((first.value - 0x1100) * 21 + (second.value - 0x1161)) * 28)
    case (0xAC00...0xD7A3, 0x11A8...0x11C2) where (first.value - 0xAC00) % 28 == 0:
      Unicode.Scalar(first.value + second.value - 0x11A7)
    default: nil
    }
  }

  static func isConjoining(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
  }

  static func takesConjoining(_ base: Unicode.Scalar) -> Bool {
    (0x1100...0x115E).contains(base.value) || (0xA960...0xA97C).contains(base.value)
      || (0xAC00...0xD7A3).contains(base.value)
  }
}
