import Glibc
import Recordings

/// Finds events that are equal to an earlier one of the same time, but for their `delay`.
struct DuplicateEvents {
  private let bytes: SnapshotBytes

  init(_ bytes: SnapshotBytes) { self.bytes = bytes }

  /// From events of one window in the order of their time. The first of equal ones stays.
  func remove(from events: inout [IndexedEvent]) {
    var kept = 0
    var start = 0
    while start < events.count {
      var end = start + 1
      while end < events.count, events[end].time == events[start].time { end += 1 }
      for event in end - start == 1 ? [events[start]] : distinct(events[start..<end]) {
        events[kept] = event
        kept += 1
      }
      start = end
    }
    events.removeSubrange(kept...)
  }

  private func distinct(_ events: ArraySlice<IndexedEvent>) -> [IndexedEvent] {
    if events.count == 2, let first = events.first, let last = events.last, !isPossiblyEqual(first, last) {
      return Array(events)
    }
    var seen: Set<EventContent> = []
    return events.filter { seen.insert(EventContent(bytes: content(of: $0))).inserted }
  }

  private func isPossiblyEqual(_ event: IndexedEvent, _ other: IndexedEvent) -> Bool {
    let hasDelay = event.flags.contains(.hasDelay) || other.flags.contains(.hasDelay)
    return event.type == other.type && event.source == other.source && event.detail == other.detail
      && (hasDelay || event.length == other.length)
  }

  /// The JSON without `delay`.
  private func content(of event: IndexedEvent) -> ArraySlice<UInt8> {
    let text = bytes.text(of: event)
    guard event.flags.contains(.hasDelay), let rest = try? Self.withoutDelay(text) else { return text.bytes }
    return rest
  }

  /// The members one after the other, each behind a comma.
  private static func withoutDelay(_ text: JSONText) throws(JSONProblem) -> ArraySlice<UInt8> {
    try text.read { reader throws(JSONProblem) in
      var rest: [UInt8] = []
      _ = try reader.opens(UInt8(ascii: "{"))
      var isFirst = true
      while let name = try reader.nextName(&isFirst) {
        let value = try reader.skipped()
        guard !reader.bytes[name].elementsEqual("delay".utf8) else { continue }
        rest.append(rest.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
        rest += reader.bytes[(name.lowerBound - 1)..<value.upperBound]
      }
      return (rest + [UInt8(ascii: "}")])[...]
    }
  }
}

/// Bytes that are compared and hashed as a whole.
private struct EventContent: Hashable {
  var bytes: ArraySlice<UInt8>

  static func == (left: EventContent, right: EventContent) -> Bool {
    left.bytes.withUnsafeBytes { left in
      right.bytes.withUnsafeBytes { right in
        guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress else {
          return left.isEmpty && right.isEmpty
        }
        return memcmp(first, second, left.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
