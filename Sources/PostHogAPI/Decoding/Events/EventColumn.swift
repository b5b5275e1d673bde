/// What a column of an answer tells.
enum EventColumn: Hashable, Sendable {
  case uuid, session, event, timestamp, window, address, screen
  case exceptionTypes, exceptionValues, elementText, elementsChain
  case title, summary, outcome
  /// Nobody asked for it.
  case other

  /// By their names, in any order. Servers leave `properties.` out of a property's name, or do not.
  static func columns(named names: [String]) -> [EventColumn] {
    names.map { name in
      table[name.hasPrefix("properties.") ? String(name.dropFirst("properties.".count)) : name] ?? .other
    }
  }

  private static let table: [String: EventColumn] = [
    "uuid": .uuid, "$session_id": .session, "event": .event, "timestamp": .timestamp,
    "$window_id": .window, "$current_url": .address, "$screen_name": .screen,
    "$exception_types": .exceptionTypes, "$exception_type": .exceptionTypes,
    "$exception_values": .exceptionValues, "$exception_message": .exceptionValues,
    "$el_text": .elementText, "elements_chain": .elementsChain,
    "scanner_output_title": .title, "scanner_output_summary": .summary, "scanner_output_outcome": .outcome,
  ]
}
