/// A part of a query that older servers refuse and a query can do without. Without it the query finds the
/// same recordings or more, never others. Persons and times are no such parts.
package enum QueryPart: Hashable, Sendable {
  case hideViewed
  case commentText
  /// The one recording that comes first whether it matches or not.
  case firstRecording
  /// A page visited, as a property of the recording; it can be asked for as an event instead.
  case visitedPage
  case order(RecordingOrder)
  /// Events have to lie within the recording, or anywhere in its session.
  case eventMatchScope
  case recommendedOnly

  /// Those without which Reel finds the same rows in another way.
  static let replaceable: [QueryPart] = [.visitedPage, .hideViewed]

  /// Whether the list holds more rows without it.
  package var narrows: Bool {
    switch self {
    case .hideViewed, .commentText, .eventMatchScope, .recommendedOnly: true
    case .firstRecording, .visitedPage, .order: false
    }
  }
}

extension RecordingsQuery {
  /// The parts of this query that a server refused.
  package func parts(refusedBy refusal: Refusal) -> Set<QueryPart> {
    let named = refusal.parameters.compactMap(part)
    // Servers differ in the form of a detail. One of our names in it is enough.
    guard named.isEmpty, refusal.parameters.isEmpty, refusal.status == 400 else { return Set(named) }
    return Set(Self.optional.filter { refusal.detail.contains($0.name) && holds($0.part) }.map(\.part))
  }

  package func holds(_ part: QueryPart) -> Bool { without([part]) != self }

  /// This query without the parts that a server refuses.
  package func without(_ parts: Set<QueryPart>) -> RecordingsQuery {
    var query = self
    for part in parts { query.leaveOut(part) }
    return query
  }

  private static let optional: [(name: String, part: QueryPart)] = [
    ("hide_viewed_recordings", .hideViewed), ("comment_text", .commentText),
    ("session_recording_id", .firstRecording), ("event_match_scope", .eventMatchScope),
    ("recommended_only", .recommendedOnly),
  ]

  private func part(_ parameter: RefusedParameter) -> QueryPart? {
    let part: QueryPart? =
      switch parameter.name {
      case "order", "order_direction": .order(order)
      // A server may know the parameter and not its value.
      case "event_match_scope": .eventMatchScope
      case "recommended_only": .recommendedOnly
      case "properties": parameter.index.flatMap(isVisitedPage) == true ? .visitedPage : nil
      default: parameter.isUnknown ? Self.optional.first { $0.name == parameter.name }?.part : nil  // String
      }
    return part.flatMap { holds($0) ? $0 : nil }
  }

  private func isVisitedPage(_ index: Int) -> Bool {
    properties.indices.contains(index) && properties[index].isVisitedPage
  }

  private mutating func leaveOut(_ part: QueryPart) {
    switch part {
    case .hideViewed: hideViewed = nil
    case .commentText: commentText = nil
    case .firstRecording: sessionRecordingID = nil
    case .eventMatchScope: eventMatchScope = nil
    case .recommendedOnly: recommendedOnly = false
    case .visitedPage:
      events += properties.filter(\.isVisitedPage).map(\.asPageView)
      properties.removeAll(where: \.isVisitedPage)
    case .order(let refused) where refused == order: (order, ascending) = (.startTime, false)
    case .order: break
    }
  }
}

extension JSONValue {
  fileprivate var isVisitedPage: Bool {
    self["type"]?.text == "recording" && self["key"]?.text == "visited_page"
  }

  /// The form for servers that do not know the property (docs/posthog.md, Saved filters).
  fileprivate var asPageView: JSONValue {
    let filter = members.filter { ["operator", "value"].contains($0.name) }
    let property = JSONValue.object(
      [JSONMember(name: "type", value: "event"), JSONMember(name: "key", value: "$current_url")] + filter)
    return .object([
      "type": "events", "id": "$pageview", "name": "$pageview", "properties": .array([property]),
    ])
  }
}
