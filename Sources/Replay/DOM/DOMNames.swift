/// Numbers the names of tags and attributes. A name that comes after 65,535 others is `DOMName.other`.
struct DOMNames {
  private var texts: [String] = []
  private var hashes: [UInt64] = []
  /// Numbers of names by their hash, 0 where there is none; a power of two, at most half full.
  private var slots: [UInt16] = []

  private static let empty: DOMNames = {
    var names = DOMNames(capacity: 512)
    for text in DOMName.known.dropFirst() {
      var text = text
      text.withUTF8 { _ = names.number(of: $0) }
    }
    return names
  }()

  private init(capacity: Int) {
    texts = [""]
    hashes = [0]
    slots = Array(repeating: 0, count: capacity)
  }

  init() { self = Self.empty }

  func text(of name: DOMName) -> String {
    texts.indices.contains(Int(name.rawValue)) ? texts[Int(name.rawValue)] : ""
  }

  mutating func number(of text: UnsafeBufferPointer<UInt8>) -> DOMName {
    let hash = ByteHash.of(text)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash { return DOMName(rawValue: UInt16(number)) }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard texts.count < Int(UInt16.max) else { return .other }
    return insert(text, hash, at: slot)
  }

  private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ hash: UInt64, at slot: Int) -> DOMName {
    slots[slot] = UInt16(texts.count)
    texts.append(PageText.clean(UnsafeBufferPointer(rebasing: text.prefix(64)), limit: 40))
    hashes.append(hash)
    defer { if texts.count * 2 > slots.count { grow() } }
    return DOMName(rawValue: UInt16(texts.count - 1))
  }

  private mutating func grow() {
    let count = slots.count * 2
    slots = Array(repeating: 0, count: count)
    for number in hashes.indices.dropFirst() {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt16(number)
    }
  }
}
