import Foundation
import Recordings

/// The form that the server's own model gives to the parameters of the recordings list, written down a second
/// time: names, kinds of values, the keys and operators of conditions.
struct RequestForm {
  /// What the server would refuse; nil for a request of the right form.
  static func breach(of query: String) -> String? {
    var names: Set<String> = []
    for pair in query.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard parts.count == 2, let text = String(parts[1]).removingPercentEncoding else {
        return "no pair: \(pair)"
      }
      guard names.insert(name).inserted else { return "\(name) twice" }
      let value = (try? JSONText(text).value()) ?? .string(text)
      if let breach = breach(name, value) { return breach }
    }
    return query.utf8.count < 8000 ? nil : "\(query.utf8.count) bytes"
  }

  private static func breach(_ name: String, _ value: JSONValue) -> String? {
    switch name {
    case "date_from", "date_to": return isDate(value.text) ? nil : "\(name) \(value.compact)"
    case "person_uuid", "session_recording_id": return value.text == nil ? "\(name) is no text" : nil
    case "session_ids", "distinct_ids":
      return value.elements.isEmpty || value.elements.contains { $0.text == nil }
        ? "\(name) are no texts" : nil
    case "filter_test_accounts": return value == true || value == false ? nil : name
    case "operand": return value == "OR" ? nil : name
    case "order_direction": return value == "ASC" ? nil : name
    case "order": return value.text.flatMap(RecordingOrder.init(rawValue:)) == nil ? name : nil
    case "hide_viewed_recordings": return value == "current-user" ? nil : name
    case "event_match_scope": return value == "session" || value == "recording" ? nil : name
    case "recommended_only": return value == true ? nil : name
    case "limit": if case .integer(1...) = value { return nil } else { return name }
    case "comment_text": return condition(value, ["recording"])
    case "properties":
      return conditions(value, ["person", "session", "event", "group", "cohort", "recording"])
    case "having_predicates": return conditions(value, ["recording"])
    case "console_log_filters": return conditions(value, ["log_entry"])
    case "events": return value.elements.lazy.compactMap(event).first
    case "actions":
      return value.elements.allSatisfy { if case .integer? = $0["id"] { true } else { false } } ? nil : name
    default: return "unknown \(name)"
    }
  }

  private static func isDate(_ text: String?) -> Bool {
    guard let text else { return false }
    let instant = /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)/
    return text == "all" || text.wholeMatch(of: instant) != nil
      || text.wholeMatch(of: /-\d{1,6}[hdwmqy]|-?\d{0,6}[hdmy](Start|End)/) != nil
  }

  private static func conditions(_ value: JSONValue, _ types: Set<String>) -> String? {
    guard case .array(let elements) = value, !elements.isEmpty else { return "no conditions" }
    return elements.lazy.compactMap { condition($0, types) }.first
  }

  private static func event(_ event: JSONValue) -> String? {
    guard event["type"] == "events", event["id"]?.text != nil else { return "event \(event.compact)" }
    return event["properties"].flatMap { conditions($0, ["event"]) }
  }

  private static let numbers: Set<String> = ["gt", "gte", "lt", "lte"]

  private static func condition(_ filter: JSONValue, _ types: Set<String>) -> String? {
    let names = filter.members.map(\.name)
    let allowed: Set<String> = ["type", "key", "operator", "value", "group_type_index"]
    guard Set(names).isSubset(of: allowed), Set(names).count == names.count, let type = filter["type"]?.text,
      types.contains(type), filter["key"]?.text != nil, let operation = filter["operator"]?.text
    else { return filter.compact }
    let value = filter["value"]
    let isRight: Bool =
      switch operation {
      case "is_set", "is_not_set": value == nil
      case "exact", "is_not": type == "recording" ? value != nil : value?.elements.isEmpty == false
      case "icontains", "not_icontains": value?.text?.isEmpty == false || value?.elements.isEmpty == false
      case "in", "not_in": if case .integer? = value { type == "cohort" } else { false }
      case _ where numbers.contains(operation): value != nil && value?.elements.isEmpty == true
      default: false
      }
    return isRight ? nil : filter.compact
  }
}
