/// The filters of playlists older than the universal format: `events`, `actions`, `properties`,
/// `session_recording_duration` side by side.
enum LegacyFilter {
  /// The same filters in the universal format, with the defaults that the web app gives legacy ones:
  /// three days, and more than five active seconds.
  static func universal(from legacy: JSONValue) -> JSONValue {
    let kept = legacy.members.filter { !isTaken($0) }
    let operand = legacy["operand"]?.text == "OR" ? "OR" : "AND"
    let group: JSONValue = .object(["type": .string(operand), "values": .array(leaves(of: legacy))])
    var members = kept
    if legacy["date_from"]?.meaning == nil {
      members.removeAll { $0.name == "date_from" }
      members.append(JSONMember(name: "date_from", value: "-3d"))
    }
    members.append(JSONMember(name: "duration", value: .array(durations(of: legacy))))
    members.append(
      JSONMember(name: "filter_group", value: .object(["type": .string(operand), "values": [group]])))
    return .object(members)
  }

  /// Whether it becomes a leaf, a duration or the operand. Everything else is kept as it is, also what has
  /// another form than it should.
  private static func isTaken(_ member: JSONMember) -> Bool {
    let value = member.value
    if value == .null { return true }
    return switch member.name {
    case "events", "actions", "properties", "console_logs", "duration": value.isArray
    case "console_search_query", "duration_type_filter": value.text != nil
    case "operand": value == "AND" || value == "OR"
    case "session_recording_duration": value.isObject
    case "snapshot_source": source(value) != nil
    default: false  // String
    }
  }

  private static func leaves(of legacy: JSONValue) -> [JSONValue] {
    var leaves = ["events", "actions", "properties"].flatMap { legacy[$0]?.elements ?? [] }
    if let levels = legacy["console_logs"], !levels.elements.isEmpty {
      leaves.append(logEntry(key: "level", value: levels))
    }
    if let message = legacy["console_search_query"]?.text, !message.isEmpty {
      leaves.append(logEntry(key: "message", value: [.string(message)]))
    }
    if let source = legacy["snapshot_source"].flatMap(source) { leaves.append(source) }
    return leaves
  }

  /// A condition, or the names of sources.
  private static func source(_ stored: JSONValue) -> JSONValue? {
    switch stored {
    case .object: return stored["key"] == "snapshot_source" && stored["type"] == "recording" ? stored : nil
    case .string(let text) where !text.isEmpty && text != "null": return source([.string(text)])
    case .array(let sources) where !sources.isEmpty && sources.allSatisfy({ $0.text != nil }):
      return .object([
        "type": "recording", "key": "snapshot_source", "operator": "exact", "value": stored,
      ])
    case .null, .bool, .integer, .number, .string, .array: return nil
    }
  }

  private static func logEntry(key: String, value: JSONValue) -> JSONValue {
    .object(["type": "log_entry", "key": .string(key), "operator": "exact", "value": value])
  }

  private static func durations(of legacy: JSONValue) -> [JSONValue] {
    let stored = legacy["duration"]?.elements ?? []
    let own = legacy["session_recording_duration"]
    return stored.isEmpty || own?.isObject == true ? stored + [duration(own, legacy)] : stored
  }

  private static func duration(_ stored: JSONValue?, _ legacy: JSONValue) -> JSONValue {
    let key = legacy["duration_type_filter"]?.text ?? stored?["key"]?.text ?? "active_seconds"
    let duration: KeyValuePairs<String, JSONValue> = [
      "type": "recording", "key": .string(key), "operator": stored?["operator"] ?? "gt",
      "value": stored?["value"] ?? 5,
    ]
    let others = (stored?.members ?? []).filter { member in !duration.contains { $0.key == member.name } }
    return .object(duration.map { JSONMember(name: $0.key, value: $0.value) } + others)
  }
}

extension JSONValue {
  fileprivate var isArray: Bool {
    if case .array = self { true } else { false }
  }

  fileprivate var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
