import Recordings

/// Finds the events of a line or a whole JSON text, whatever they are wrapped in. It keeps their places only.
struct EventFinder: Sendable {
  var windows: WindowNumbers
  /// In the order in which they came, since `takeFound`.
  var found: [IndexedEvent] = []
  private(set) var unreadable = UnreadableCount()

  /// Something was understood in the current text.
  var isRecognised = false
  /// Where the current text begins among all bytes.
  private(set) var base = 0
  static let deepest = 8

  init(limits: SnapshotLimits) { windows = WindowNumbers(limit: limits.windows) }

  mutating func takeFound() -> [IndexedEvent] {
    defer { found = [] }
    return found
  }

  mutating func count(_ kind: UnreadableKind) { unreadable.add(kind) }

  /// A line, or a text of several values. `isEnd`: more bytes would have completed it.
  mutating func findEvents(in text: UnsafeBufferPointer<UInt8>, at base: Int, isEnd: Bool) {
    self.base = base
    var reader = JSONReader(text)
    do throws(JSONProblem) {
      try reader.end()
    } catch {
      readValues(&reader, isEnd: isEnd)
    }
  }

  private mutating func readValues(_ reader: inout JSONReader, isEnd: Bool) {
    while reader.position < reader.bytes.count {
      let first = found.count
      isRecognised = false
      do throws(JSONProblem) {
        try readValue(&reader, depth: 0)
        try skipSeparator(&reader)
        if !isRecognised { throw .unexpected(offset: reader.position) }
      } catch {
        count(error == .cut && isEnd ? .cut : .line)
        reader.move(to: nextValue(in: reader.bytes, after: reader.position))
      }
      finish(from: first)
    }
  }

  /// Several values in one text may stand behind each other, with commas or without.
  private mutating func skipSeparator(_ reader: inout JSONReader) throws(JSONProblem) {
    guard (try? reader.end()) == nil else { return }
    if try reader.peek() == UInt8(ascii: ",") { reader.move(to: reader.position + 1) }
  }

  /// Behind damage: a bracket that begins a line.
  private func nextValue(in bytes: UnsafeBufferPointer<UInt8>, after position: Int) -> Int {
    var place = position
    while place + 1 < bytes.count {
      place += 1
      let isBracket = bytes[place] == UInt8(ascii: "{") || bytes[place] == UInt8(ascii: "[")
      if isBracket, bytes[place - 1] == 0x0A { return place }
    }
    return bytes.count
  }

  /// Events that no one gave a window belong to the unnamed one. Those of too many windows go.
  private mutating func finish(from first: Int) {
    if found[first...].contains(where: { $0.window == 0 }) { assign(windows.unnamed(), from: first) }
    guard found[first...].contains(where: { $0.window == WindowNumbers.none }) else { return }
    for event in found[first...] where event.window == WindowNumbers.none { count(.window) }
    found[first...].removeAll { $0.window == WindowNumbers.none }
  }

  /// To events that have no window yet.
  mutating func assign(_ window: UInt16, from first: Int) {
    for place in first..<found.count where found[place].window == 0 { found[place].window = window }
  }
}
