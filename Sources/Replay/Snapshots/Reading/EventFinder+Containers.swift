import Recordings

/// What events are wrapped in.
extension EventFinder {
  mutating func readValue(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    let first = try reader.peek()
    if depth < Self.deepest, first == UInt8(ascii: "[") {
      try readList(&reader, depth: depth)
    } else if depth < Self.deepest, first == UInt8(ascii: "{") {
      try readObject(&reader, depth: depth)
    } else {
      _ = try reader.skipped()
    }
  }

  /// Events, or a window's id and its event.
  private mutating func readList(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    let start = found.count
    var window: UInt16?
    // Also where the JSON is broken.
    defer { if let window { assign(window, from: start) } }
    var isFirst = true
    isRecognised = true
    _ = try reader.opens(UInt8(ascii: "["))
    guard try reader.hasElement(&isFirst) else { return }
    if try reader.peek() == UInt8(ascii: "\"") {
      window = windows.number(of: reader.bytes[try reader.content()])
      isRecognised = false
    } else {
      try readValue(&reader, depth: depth + 1)
    }
    while try reader.hasElement(&isFirst) { try readValue(&reader, depth: depth + 1) }
  }

  /// An object: the id of each window with its events.
  mutating func readByWindow(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    guard try reader.opens(UInt8(ascii: "{")) else { return }
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      let first = found.count
      let window = windows.number(of: reader.bytes[name])
      defer { assign(window, from: first) }
      try readValue(&reader, depth: depth)
    }
  }

  /// A text or a number.
  mutating func readWindow(_ reader: inout JSONReader) throws(JSONProblem) -> UInt16? {
    if try reader.peek() == UInt8(ascii: "\"") {
      return windows.number(of: reader.bytes[try reader.content()])
    }
    guard let place = try reader.place() else { return nil }
    return windows.number(of: reader.bytes[place])
  }
}
