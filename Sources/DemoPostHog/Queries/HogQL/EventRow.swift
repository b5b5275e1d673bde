import Recordings

/// A row of the `events` table.
struct EventRow: Sendable {
  let event: SessionEvent
  let uuid: String
  let session: String
  let window: String
  let distinctID: String
  let screen: ReplayScreen

  func value(_ column: HogQLColumn) -> JSONValue {
    switch column {
    case .uuid: .string(uuid)
    case .event: .string(event.name)
    case .timestamp: .string(UTCTime(milliseconds: event.milliseconds).api)
    // The scan of a recording is no event of its session.
    case .sessionID: event.observation == nil ? .string(session) : .null
    case .distinctID: .string(distinctID)
    case .elementsChain: .string(event.elements)
    case .property(let name): property(name)
    }
  }

  private func property(_ name: String) -> JSONValue {
    if let observation = event.observation {
      return name == "session_id" ? .string(session) : observation[name].map { .string($0) } ?? .null
    }
    switch name {
    case "$window_id": return .string(window)
    case "$current_url": return event.url.map { .string($0) } ?? .null
    case "$screen_name": return event.screen.map { .string($0) } ?? .null
    case "$event_type": return event.name == "$autocapture" ? "click" : .null
    case "$el_text": return clickedText.map { .string($0) } ?? .null
    case "$exception_types": return event.exception.map { Self.list($0.type) } ?? .null
    case "$exception_values": return event.exception.map { Self.list($0.value) } ?? .null
    case "$viewport_width": return .integer(screen.width)
    case "$viewport_height": return .integer(screen.height)
    default: return .null  // String
    }
  }

  /// Of the nearest element, as the chain has it.
  private var clickedText: String? {
    event.elements.firstMatch(of: /text="([^"]+)"/).map { String($0.1) }
  }

  /// Lists are JSON texts.
  private static func list(_ text: String) -> JSONValue {
    .string(JSONValue.array([.string(text)]).compact)
  }

  /// Below 0 where the row's value comes before another one.
  func order(_ column: HogQLColumn, _ other: HogQLValue) -> Int {
    if column == .timestamp, let time = other.time {
      return event.milliseconds < time.milliseconds ? -1 : event.milliseconds > time.milliseconds ? 1 : 0
    }
    let (mine, its) = (value(column).text ?? "", other.text)
    return mine < its ? -1 : mine > its ? 1 : 0
  }
}
