import Foundation

/// Where the fields of a table lie in a packed row: a word of bits that says which are known, the numbers in
/// order of their size, little-endian, and behind all of that the texts.
struct PackedLayout: Sendable {
  struct Member<Place: Sendable, Value>: Sendable {
    let place: Place
    let property: RecordingProperty<Value>
  }

  /// Of the word of bits.
  static let bitsOffset = 0

  /// In the order of the table.
  private(set) var places: [PackedPlace] = []
  private(set) var integers: [Member<PackedInteger, Int?>] = []
  private(set) var decimals: [Member<PackedDecimal, Double?>] = []
  private(set) var times: [Member<PackedDecimal, Date?>] = []
  private(set) var flags: [Member<PackedFlag, Bool?>] = []
  private(set) var texts: [Member<PackedText, String?>] = []
  /// Of all texts.
  private(set) var textBits: UInt64 = 0
  /// Bits and numbers, in whole words.
  private(set) var fixedLength: Int

  private var nextBit = 0
  private var nextWide = 8
  private var nextNarrow: Int

  init(_ fields: [PackedField]) {
    let lengths = fields.map(\.content.length)
    nextNarrow = nextWide + 8 * lengths.count { $0 == 8 }
    fixedLength = (nextNarrow + 4 * lengths.count { $0 == 4 } + 7) / 8 * 8
    for field in fields { places.append(place(field.content)) }
  }

  private mutating func place(_ content: PackedField.Content) -> PackedPlace {
    switch content {
    case .count(let property): .integer(placeInteger(property, length: content.length))
    case .elementCount(let property): .elementCount(placeInteger(property, length: content.length))
    case .integer(let property): .integer(placeInteger(property, length: content.length))
    case .decimal(let property):
      .decimal(place(property, in: \.decimals))
    case .time(let property): .time(place(property, in: \.times))
    case .flag(let property): .flag(placeFlag(property))
    case .text(let property): .text(placeText(property))
    }
  }

  private mutating func placeInteger(_ property: RecordingProperty<Int?>, length: Int) -> PackedInteger {
    let place = PackedInteger(offset: nextOffset(length), bit: bit(), isWide: length == 8)
    integers.append(Member(place: place, property: property))
    return place
  }

  private mutating func place<Value>(
    _ property: RecordingProperty<Value>,
    in members: WritableKeyPath<PackedLayout, [Member<PackedDecimal, Value>]>
  ) -> PackedDecimal {
    let place = PackedDecimal(offset: nextOffset(8), bit: bit())
    self[keyPath: members].append(Member(place: place, property: property))
    return place
  }

  private mutating func placeFlag(_ property: RecordingProperty<Bool?>) -> PackedFlag {
    let place = PackedFlag(knownBit: bit(), valueBit: bit())
    flags.append(Member(place: place, property: property))
    return place
  }

  private mutating func placeText(_ property: RecordingProperty<String?>) -> PackedText {
    let place = PackedText(bit: bit(), index: texts.count)
    texts.append(Member(place: place, property: property))
    textBits |= place.bit
    return place
  }

  private mutating func nextOffset(_ length: Int) -> Int {
    if length == 8 {
      defer { nextWide += 8 }
      return nextWide
    }
    defer { nextNarrow += 4 }
    return nextNarrow
  }

  private mutating func bit() -> UInt64 {
    precondition(nextBit < 64, "a packed row has no bit left for another field")
    defer { nextBit += 1 }
    return 1 << UInt64(nextBit)
  }
}

extension PackedField.Content {
  /// Of its bytes among the numbers.
  fileprivate var length: Int {
    switch self {
    case .count, .elementCount: 4
    case .integer, .decimal, .time: 8
    case .flag, .text: 0
    }
  }
}
