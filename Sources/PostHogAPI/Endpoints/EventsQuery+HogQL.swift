import Foundation
import Recordings

/// HogQL of the questions about events. What comes from outside goes as `values`, never into the text.
extension EventsQuery {
  var hogQL: String {
    let page = after == nil ? "" : Self.behindLast
    let order = subject == .observations ? "DESC" : "ASC"
    return """
      SELECT \(columns.joined(separator: ", ")) FROM events \
      WHERE \(condition) AND timestamp >= toDateTime({from}) AND timestamp <= toDateTime({to})\(page) \
      ORDER BY timestamp \(order), uuid \(order) LIMIT \(limit)
      """
  }

  /// The server refuses OFFSET. Rows of one moment are told apart by their ids.
  private static let behindLast =
    " AND (timestamp > toDateTime({last}) OR (timestamp = toDateTime({last}) AND uuid > {last_uuid}))"

  /// The web app's log of queries shows it.
  var name: String {
    switch subject {
    case .telling: "reel evidence"
    case .everything, .observations: "reel timeline"
    }
  }

  var columns: [String] {
    switch subject {
    case .telling: ["uuid", "$session_id"] + Self.event
    case .everything: ["uuid"] + Self.event + ["properties.$window_id", "elements_chain"]
    case .observations:
      [
        "uuid", "event", "timestamp", "properties.scanner_output_title",
        "properties.scanner_output_summary", "properties.scanner_output_outcome",
      ]
    }
  }

  /// Servers before 2025 know exceptions by a single type and message.
  private static let event = [
    "event", "timestamp", "properties.$current_url", "properties.$screen_name",
    "properties.$exception_types", "properties.$exception_values", "properties.$exception_type",
    "properties.$exception_message", "properties.$el_text",
  ]

  private var condition: String {
    switch subject {
    case .telling:
      "$session_id IN {sessions} AND event IN ('$pageview', '$screen', '$exception', '$rageclick', "
        + "'$dead_click', '$autocapture')"
    case .everything: "$session_id = {session}"
    case .observations: "event = '$recording_observed' AND properties.session_id = {session}"
    }
  }

  var values: [JSONMember] {
    var values = [
      JSONMember(name: "from", value: .string(ISODate.text(from, in: .gmt))),
      JSONMember(name: "to", value: .string(ISODate.text(to, in: .gmt))),
    ]
    switch subject {
    case .telling:
      values.append(JSONMember(name: "sessions", value: .array(sessions.map { .string($0.text) })))
    case .everything, .observations:
      values.append(JSONMember(name: "session", value: .string(sessions.first?.text ?? "")))
    }
    if let after {
      values.append(JSONMember(name: "last", value: .string(after.timestamp)))
      values.append(JSONMember(name: "last_uuid", value: .string(after.uuid)))
    }
    return values
  }
}
