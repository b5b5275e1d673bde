/// Finds the slot of an id in a table of any length with a look or two: numbers in buckets, no ids. Eight bytes a row at
/// most, and copied as one piece.
struct SlotIndex: Hashable, Sendable {
  /// The slot plus one, 0 where a bucket is empty; at least half of them are.
  private var buckets: [UInt32] = []
  private var count = 0

  private static let fewest = 64

  /// `isIt` says whether a slot holds the id that has the hash.
  func slot(hash: Int, _ isIt: (Int) -> Bool) -> Int? {
    guard !buckets.isEmpty else { return nil }
    var bucket = hash & (buckets.count - 1)
    while buckets[bucket] != 0 {
      let slot = Int(buckets[bucket]) - 1
      if isIt(slot) { return slot }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    return nil
  }

  /// The caller knows that the slot and its id are not there yet; `hashOf` is asked of all others when it grows.
  mutating func insert(_ slot: Int, hash: Int, hashOf: (Int) -> Int) {
    count += 1
    if count * 2 > buckets.count { grow(hashOf) }
    place(UInt32(slot + 1), hash)
  }

  private mutating func grow(_ hashOf: (Int) -> Int) {
    let old = buckets
    buckets = Array(repeating: 0, count: max(Self.fewest, old.count * 2))
    for number in old where number != 0 { place(number, hashOf(Int(number) - 1)) }
  }

  private mutating func place(_ number: UInt32, _ hash: Int) {
    var bucket = hash & (buckets.count - 1)
    while buckets[bucket] != 0 { bucket = (bucket + 1) & (buckets.count - 1) }
    buckets[bucket] = number
  }
}
