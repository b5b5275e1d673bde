import HashTreeCollections

/// JSON and properties of the recordings that arrived or were opened last, by slot: about 512 of each, one or
/// two megabytes. Those of the others are in the cache. The last frame keeps its state, so a change copies
/// what it changes: all parts are small, or persistent trees.
struct RecentRaws: Hashable, Sendable {
  private struct Parts: Hashable, Sendable {
    var raw: JSONText
    var properties: JSONText

    var isEmpty: Bool { raw.bytes.count <= 2 && properties.bytes.count <= 2 }
  }

  /// Rows of slots that follow each other.
  private struct Run: Hashable, Sendable {
    let first: Int
    var parts: [Parts] = []

    mutating func drop(_ slot: Int) {
      parts[slot - first] = Parts(raw: JSONText(""), properties: JSONText(""))
    }

    subscript(slot: Int) -> Parts? {
      parts.indices.contains(slot - first) && !parts[slot - first].isEmpty ? parts[slot - first] : nil
    }
  }

  private static let most = 512

  /// As they arrived, the newest last. A row costs no more than its place in an array.
  private var arrived: [Run] = []
  /// Rows that were read again or changed.
  private var again = TreeDictionary<Int, Parts>()
  /// Of those, the oldest first.
  private var order: [Int] = []

  func holds(_ slot: Int) -> Bool { parts(of: slot) != nil }

  var slots: [Int] {
    order + arrived.flatMap { run in (run.first..<(run.first + run.parts.count)).filter { run[$0] != nil } }
  }

  func fill(_ recording: inout Recording, at slot: Int) {
    guard let parts = parts(of: slot) else { return }
    recording.raw = parts.raw
    recording.person.attach(parts.properties)
  }

  func properties(at slot: Int) -> JSONText? { parts(of: slot)?.properties }

  private func parts(of slot: Int) -> Parts? {
    again[slot] ?? arrived.lazy.compactMap { $0[slot] }.first
  }

  /// Of a row that came behind all others.
  mutating func append(_ slot: Int, _ raw: JSONText, _ properties: JSONText) {
    if let last = arrived.last, last.parts.count < Self.most, last.first + last.parts.count == slot {
      arrived[arrived.count - 1].parts.append(Parts(raw: raw, properties: properties))
    } else {
      if arrived.count == 2 { arrived.removeFirst() }
      arrived.append(Run(first: slot, parts: [Parts(raw: raw, properties: properties)]))
    }
  }

  mutating func keep(_ slot: Int, _ raw: JSONText, _ properties: JSONText) {
    let parts = Parts(raw: raw, properties: properties)
    if parts.isEmpty { return }
    // The arrived version is out of date. It must not come back when this one is dropped.
    for run in arrived.indices where arrived[run][slot] != nil { arrived[run].drop(slot) }
    if again.updateValue(parts, forKey: slot) == nil { order.append(slot) }
    guard order.count >= Self.most * 2 else { return }
    for slot in order.prefix(order.count - Self.most) { again[slot] = nil }
    order.removeFirst(order.count - Self.most)
  }
}
