/// The filters of playlists older than the universal format: `events`, `actions`, `properties`,
/// `session_recording_duration` side by side.
enum LegacyFilter {
  /// The same filters in the universal format, with the defaults that the web app gives legacy ones:
  /// three days, and more than five active seconds.
  static func universal(from legacy: JSONValue) -> JSONValue {
    let kept = legacy.members.filter { !taken.contains($0.name) }
    let operand = legacy["operand"]?.text == "OR" ? "OR" : "AND"
    let group: JSONValue = .object(["type": .string(operand), "values": .array(leaves(of: legacy))])
    var members = kept
    if legacy["date_from"]?.meaning == nil {
      members.removeAll { $0.name == "date_from" }
      members.append(JSONMember(name: "date_from", value: "-3d"))
    }
    members.append(JSONMember(name: "duration", value: [duration(of: legacy)]))
    members.append(
      JSONMember(name: "filter_group", value: .object(["type": .string(operand), "values": [group]])))
    return .object(members)
  }

  /// What becomes a leaf, a duration or the operand; everything else is kept as it is.
  private static let taken: Set<String> = [
    "events", "actions", "properties", "console_logs", "console_search_query", "operand", "duration",
    "session_recording_duration", "duration_type_filter", "filter_group",
  ]

  private static func leaves(of legacy: JSONValue) -> [JSONValue] {
    var leaves = ["events", "actions", "properties"].flatMap { legacy[$0]?.elements ?? [] }
    if let levels = legacy["console_logs"], !levels.elements.isEmpty {
      leaves.append(logEntry(key: "level", value: levels))
    }
    if let message = legacy["console_search_query"]?.text, !message.isEmpty {
      leaves.append(logEntry(key: "message", value: [.string(message)]))
    }
    return leaves
  }

  private static func logEntry(key: String, value: JSONValue) -> JSONValue {
    .object(["type": "log_entry", "key": .string(key), "operator": "exact", "value": value])
  }

  private static func duration(of legacy: JSONValue) -> JSONValue {
    let stored = legacy["session_recording_duration"]
    let key = legacy["duration_type_filter"]?.text ?? stored?["key"]?.text ?? "active_seconds"
    return .object([
      "type": "recording", "key": .string(key), "operator": stored?["operator"] ?? "gt",
      "value": stored?["value"] ?? 5,
    ])
  }
}
