/// Numbers that follow from a seed alone (SplitMix64): the same seed gives the same demo, on every machine.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers of one thing of a kind: of recording 17, or of person 3, independent of all others.
  init(seed: UInt64, kind: UInt64 = 0, index: Int = 0) {
    state = Self.mixed(seed &+ Self.mixed(kind &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(bitPattern: Int64(index))))
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// 0 up to, but not, 1.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  mutating func below(_ bound: Int) -> Int { bound < 1 ? 0 : Int(next() % UInt64(bound)) }

  mutating func chance(_ probability: Double) -> Bool { fraction() < probability }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
