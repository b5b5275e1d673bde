/// How a cell looks. Packed into four bytes, as `Glyph` is into eight: frames are compared cell by cell.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
  }

  private static let colorBits: UInt32 = 9
  private static let attributeBits: UInt32 = 8

  /// Attributes in the lowest bits, above them the foreground and the background; 0 is a standard colour, and
  /// one more than its index any other.
  private var packed: UInt32 = 0

  package init(foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  package var foreground: Color {
    get { color(at: Self.attributeBits) }
    set { set(newValue, at: Self.attributeBits) }
  }

  package var background: Color {
    get { color(at: Self.attributeBits + Self.colorBits) }
    set { set(newValue, at: Self.attributeBits + Self.colorBits) }
  }

  package var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: packed)) }
    set { packed = packed & ~0xFF | UInt32(newValue.rawValue) }
  }

  private func color(at bit: UInt32) -> Color {
    let number = packed >> bit & (1 << Self.colorBits - 1)
    return number == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: number - 1))
  }

  private mutating func set(_ color: Color, at bit: UInt32) {
    let number: UInt32 = if case .indexed(let index) = color { UInt32(index) + 1 } else { 0 }
    packed = packed & ~((1 << Self.colorBits - 1) << bit) | number << bit
  }

  package static let plain = Style()

  /// This style over another: what is standard here comes from below, attributes add up.
  package func over(_ below: Style) -> Style {
    Style(
      foreground: foreground == .standard ? below.foreground : foreground,
      background: background == .standard ? below.background : background,
      attributes: attributes.union(below.attributes))
  }
}
