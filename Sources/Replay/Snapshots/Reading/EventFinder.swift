import Recordings

/// Finds the events of a line or a whole JSON text, whatever they are wrapped in. It keeps their places only.
struct EventFinder: Sendable {
  private(set) var windows: WindowNumbers
  /// In the order in which they came, since `takeFound`.
  private var found: [IndexedEvent] = []
  private(set) var unreadable = UnreadableCount()

  /// Something was understood in the current text.
  private var isRecognised = false
  /// Where the current text begins among all bytes.
  private var base = 0
  private static let deepest = 8

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

  private mutating func assign(_ window: UInt16, from first: Int) {
    for place in first..<found.count where found[place].window == 0 { found[place].window = window }
  }
}

extension EventFinder {
  private mutating func readValue(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
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
    if try reader.hasElement(&isFirst) {
      if try reader.peek() == UInt8(ascii: "\"") {
        window = windows.number(of: reader.bytes[try reader.content()])
        isRecognised = false
      } else {
        try readValue(&reader, depth: depth + 1)
      }
      while try reader.hasElement(&isFirst) { try readValue(&reader, depth: depth + 1) }
    }
  }

  /// An event, or something that holds events.
  private mutating func readObject(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    let (start, first) = (reader.position, found.count)
    var head = EventHead()
    var window: UInt16?
    defer { if let window { assign(window, from: first) } }
    var holdsEvents = false
    _ = try reader.opens(UInt8(ascii: "{"))
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      let value = reader.position
      if let field = EventHead.fields.field(reader.bytes[name]) {
        switch field {
        case .type: try head.readType(&reader)
        case .timestamp: try head.readTime(&reader)
        case .cv: try head.readPacking(&reader)
        case .delay: head.flags.insert(.hasDelay)
        case .windowId, .window_id: window = try readWindow(&reader)
        case .data:
          head.dataStart = base + value
          holdsEvents = try readData(&reader, &head, depth: depth) || holdsEvents
        case .events, .snapshots, .result, .snapshotsByWindowId:
          holdsEvents = true
          try readHolder(&reader, isByWindow: field == .snapshotsByWindowId, depth: depth)
        }
      } else if Self.isOldestName(reader.bytes[name]) {
        holdsEvents = true
        try readByWindow(&reader, depth: depth + 1)
      }
      if reader.position == value { _ = try reader.skipped() }
    }
    append(head, at: start..<reader.position, holdsEvents: holdsEvents)
  }

  private mutating func append(_ head: EventHead, at place: Range<Int>, holdsEvents: Bool) {
    if let event = head.event(at: (base + place.lowerBound)..<(base + place.upperBound)) {
      found.append(event)
    } else if head.type != nil, !holdsEvents {
      count(head.time == nil ? .time : .size)
    } else if !holdsEvents {
      count(.line)
    }
    isRecognised = true
  }

  /// Too long for the table of names.
  private static func isOldestName(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.count == 26 && name.elementsEqual("snapshot_data_by_window_id".utf8)
  }

  /// A text or a number.
  private mutating func readWindow(_ reader: inout JSONReader) throws(JSONProblem) -> UInt16? {
    if try reader.peek() == UInt8(ascii: "\"") {
      return windows.number(of: reader.bytes[try reader.content()])
    }
    guard let place = try reader.place() else { return nil }
    return windows.number(of: reader.bytes[place])
  }

  private mutating func readHolder(
    _ reader: inout JSONReader, isByWindow: Bool, depth: Int
  ) throws(JSONProblem) {
    if isByWindow {
      try readByWindow(&reader, depth: depth + 1)
    } else {
      try readValue(&reader, depth: depth + 1)
    }
  }

  /// An object: the id of each window with its events.
  private mutating func readByWindow(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    guard try reader.opens(UInt8(ascii: "{")) else { return }
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      let first = found.count
      let window = windows.number(of: reader.bytes[name])
      defer { assign(window, from: first) }
      try readValue(&reader, depth: depth)
    }
  }

  /// Of an event; or of a line or an export that holds events. True where it holds some.
  private mutating func readData(
    _ reader: inout JSONReader, _ head: inout EventHead, depth: Int
  ) throws(JSONProblem) -> Bool {
    switch try reader.peek() {
    case UInt8(ascii: "["):
      try readValue(&reader, depth: depth + 1)
      return true
    case UInt8(ascii: "{"): return try readDataObject(&reader, &head, depth: depth)
    case UInt8(ascii: "\""): head.flags.insert(.hasContent)
    default: break  // UInt8
    }
    return false
  }

  private mutating func readDataObject(
    _ reader: inout JSONReader, _ head: inout EventHead, depth: Int
  ) throws(JSONProblem) -> Bool {
    var holdsEvents = false
    _ = try reader.opens(UInt8(ascii: "{"))
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      let value = reader.position
      if let field = EventHead.dataFields.field(reader.bytes[name]) {
        switch field {
        case .source: try head.readSource(&reader)
        case .type: head.detail = try reader.byte()
        case .node: try head.noteContent(&reader, isMobile: false)
        case .wireframes, .updates: try head.noteContent(&reader, isMobile: true)
        case .snapshots, .snapshotsByWindowId:
          holdsEvents = true
          try readHolder(&reader, isByWindow: field == .snapshotsByWindowId, depth: depth)
        }
      }
      if reader.position == value { _ = try reader.skipped() }
    }
    return holdsEvents
  }
}
