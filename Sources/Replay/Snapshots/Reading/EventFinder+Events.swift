import Recordings

/// Objects that are events, or hold some.
extension EventFinder {
  mutating func readObject(_ reader: inout JSONReader, depth: Int) throws(JSONProblem) {
    let (start, first) = (reader.position, found.count)
    var head = EventHead()
    // Also where the JSON is broken.
    defer { if let window = head.window { assign(window, from: first) } }
    try reader.readObject(EventHead.fields) { field, reader throws(JSONProblem) in
      try read(field, &reader, &head, depth: depth)
    }
    append(head, at: (base + start)..<(base + reader.position))
  }

  private mutating func read(
    _ field: EventHead.Field, _ reader: inout JSONReader, _ head: inout EventHead, depth: Int
  ) throws(JSONProblem) {
    switch field {
    case .type: try head.readType(&reader)
    case .timestamp: try head.readTime(&reader)
    case .cv: try head.readPacking(&reader)
    case .delay: head.flags.insert(.hasDelay)
    case .windowId, .window_id: head.window = try readWindow(&reader)
    case .data: try readData(&reader, &head, depth: depth)
    case .events, .snapshots, .result:
      head.holdsEvents = true
      try readValue(&reader, depth: depth + 1)
    case .snapshotsByWindowId, .snapshot_data_by_window_id:
      head.holdsEvents = true
      try readByWindow(&reader, depth: depth + 1)
    }
  }

  private mutating func append(_ head: EventHead, at place: Range<Int>) {
    isRecognised = true
    if let event = head.event(at: place) {
      found.append(event)
    } else if !head.holdsEvents {
      count(head.type == nil ? .line : head.time == nil ? .time : .size)
    }
  }

  /// Of an event; or of a line or an export that holds events.
  private mutating func readData(
    _ reader: inout JSONReader, _ head: inout EventHead, depth: Int
  ) throws(JSONProblem) {
    head.dataStart = base + reader.position
    switch try reader.peek() {
    case UInt8(ascii: "["):
      head.holdsEvents = true
      try readValue(&reader, depth: depth + 1)
    case UInt8(ascii: "{"):
      try reader.readObject(EventHead.dataFields) { field, reader throws(JSONProblem) in
        try read(field, &reader, &head, depth: depth)
      }
    case UInt8(ascii: "\""): head.flags.insert(.hasContent)
    default: break  // UInt8
    }
  }

  private mutating func read(
    _ field: EventHead.DataField, _ reader: inout JSONReader, _ head: inout EventHead, depth: Int
  ) throws(JSONProblem) {
    switch field {
    case .source: try head.readSource(&reader)
    case .type: head.detail = try reader.byte()
    case .node: try head.noteContent(&reader, isMobile: false)
    case .wireframes, .updates: try head.noteContent(&reader, isMobile: true)
    case .snapshots:
      head.holdsEvents = true
      try readValue(&reader, depth: depth + 1)
    case .snapshotsByWindowId:
      head.holdsEvents = true
      try readByWindow(&reader, depth: depth + 1)
    }
  }
}
