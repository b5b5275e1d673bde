/// Finds the slot of an id: eight bytes a row and one look in most cases, where a dictionary keeps every id
/// once more.
struct SlotIndex: Hashable, Sendable {
  private static let empty: Int32 = -1

  /// Of the id at each place; what tells ids apart is asked only where it is the same.
  private var hashes: [UInt32] = []
  private var slots: [Int32] = []
  private var count = 0

  /// `isIt`: whether that slot's row is the one.
  func slot(of id: RecordingID, isIt: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let hash = Self.hash(id)
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != Self.empty {
      if hashes[place] == hash, isIt(Int(slots[place])) { return Int(slots[place]) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The caller knows that the id is not there yet.
  mutating func insert(_ id: RecordingID, _ slot: Int) {
    if (count + 1) * 3 > slots.count * 2 { grow() }
    put(Self.hash(id), Int32(slot))
    count += 1
  }

  private mutating func put(_ hash: UInt32, _ slot: Int32) {
    var place = Int(hash) & (slots.count - 1)
    while slots[place] != Self.empty { place = (place + 1) & (slots.count - 1) }
    hashes[place] = hash
    slots[place] = slot
  }

  private mutating func grow() {
    let (oldHashes, oldSlots) = (hashes, slots)
    let size = max(64, oldSlots.count * 2)
    hashes = Array(repeating: 0, count: size)
    slots = Array(repeating: Self.empty, count: size)
    for (hash, slot) in zip(oldHashes, oldSlots) where slot != Self.empty { put(hash, slot) }
  }

  private static func hash(_ id: RecordingID) -> UInt32 { UInt32(truncatingIfNeeded: id.hashValue) }
}
