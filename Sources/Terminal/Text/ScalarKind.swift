/// What the screen does with one Unicode scalar. Raw values are those of `scalarKindRanges`.
package enum ScalarKind: UInt8, Sendable {
  /// Nothing to see: zero-width and bidi controls, variation selectors, tags, skin tones, fillers.
  case dropped = 0
  case narrow = 1
  case wide = 2
  /// Takes no column of its own: drawn on the glyph before it.
  case mark = 3
  /// A control, unassigned, private or non-character scalar: something is there that cannot be shown.
  case replaced = 4
  /// A line or paragraph end inside a text of one line.
  case space = 5
  /// Half of a flag: shown as its letter, since terminals disagree on the columns of a pair.
  case flagLetter = 6

  package init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: .narrow
      case 0x09, 0x0A, 0x0D: .space
      case 0..<0xA0: .replaced
      case 0x4E00...0x9FFF, 0xAC00...0xD7A3: .wide
      default: ScalarKind.searched(scalar.value)  // UInt32
      }
  }

  private static func searched(_ value: UInt32) -> ScalarKind {
    let key = value << 3 | 7
    var low = 0
    var high = scalarKindRanges.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if scalarKindRanges[middle] <= key { low = middle } else { high = middle }
    }
    return ScalarKind(rawValue: UInt8(scalarKindRanges[low] & 7)) ?? .replaced
  }
}
