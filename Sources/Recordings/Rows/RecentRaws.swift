import HashTreeCollections

/// The raw rows and properties of the recordings that arrived or were looked at last, by slot: 512 of them, a megabyte or
/// two. Those of the others are in the local copy. The frame drawn last keeps the state it was drawn from: a tree is
/// changed beside another without copying it.
struct RecentRaws: Hashable, Sendable {
  private struct Parts: Hashable, Sendable {
    var raw: JSONText
    var properties: JSONText
  }

  private static let most = 512

  private var kept = TreeDictionary<Int, Parts>()
  /// The oldest first.
  private var order: [Int] = []

  func holds(_ slot: Int) -> Bool { kept[slot] != nil }

  var slots: some Collection<Int> { kept.keys }

  func fill(_ recording: inout Recording, at slot: Int) {
    guard let parts = kept[slot] else { return }
    recording.raw = parts.raw
    recording.person.attach(parts.properties)
  }

  mutating func keep(_ slot: Int, _ raw: JSONText, _ properties: JSONText) {
    if raw.bytes.count <= 2, properties.bytes.count <= 2 { return }
    if kept.updateValue(Parts(raw: raw, properties: properties), forKey: slot) == nil { order.append(slot) }
    guard order.count >= Self.most * 2 else { return }
    for slot in order.prefix(order.count - Self.most) { kept[slot] = nil }
    order.removeFirst(order.count - Self.most)
  }
}
