/// A column of the `events` table that the demo has.
enum HogQLColumn: Hashable, Sendable {
  case uuid, event, timestamp, sessionID, distinctID, elementsChain
  case property(String)

  /// Throws the 400 of a column that is not there.
  init(_ name: String) throws(DemoRefusal) {
    switch name {
    case "uuid": self = .uuid
    case "event": self = .event
    case "timestamp": self = .timestamp
    case "$session_id", "properties.$session_id": self = .sessionID
    case "distinct_id": self = .distinctID
    case "elements_chain": self = .elementsChain
    case _ where name.hasPrefix("properties."): self = .property(String(name.dropFirst(11)))
    default: throw .invalid("Unable to resolve field: \(name)")  // String
    }
  }

  /// What the answer calls it.
  var name: String {
    switch self {
    case .uuid: "uuid"
    case .event: "event"
    case .timestamp: "timestamp"
    case .sessionID: "$session_id"
    case .distinctID: "distinct_id"
    case .elementsChain: "elements_chain"
    case .property(let name): name
    }
  }

  var type: String {
    switch self {
    case .uuid: "UUID"
    case .event, .distinctID, .elementsChain: "String"
    case .timestamp: "DateTime64(6, 'UTC')"
    case .sessionID, .property: "Nullable(String)"
    }
  }
}
