import Foundation
import Recordings

/// A timeline as JSON, an object a line. What is unknown is absent.
package enum TimelineJSON {
  package static func lines(of timeline: Timeline, _ filter: TimelineFilter = TimelineFilter()) -> [String] {
    timeline.entries(filter).map(line)
  }

  package static func line(_ entry: TimelineEntry) -> String { JSONValue.object(members(of: entry)).compact }

  private static func members(of entry: TimelineEntry) -> [JSONMember] {
    let all: [(String, JSONValue?)] = [
      ("t", .number(Double(entry.offset) / 1000)), ("at", .string(time(of: entry))),
      ("window", .integer(entry.window)), ("kind", .string(entry.kind.rawValue)),
      ("page", entry.page.map(JSONValue.string)), ("text", .string(entry.text)),
      ("target", entry.target.map(target)), ("effect", entry.effect.map { .string($0.text) }),
      ("reaction_ms", entry.reaction.map(JSONValue.integer)), ("status", entry.status.map(JSONValue.integer)),
      ("count", entry.count > 1 ? .integer(entry.count) : nil),
      ("flags", entry.flags.isEmpty ? nil : .array(entry.flags.names.map(JSONValue.string))),
      ("duration_ms", entry.duration.map(JSONValue.integer)), ("size", entry.size.map(JSONValue.integer)),
      ("trace", entry.trace.map(JSONValue.string)), ("cause", entry.cause.map { .string($0.sentence) }),
    ]
    return all.compactMap { name, value in value.map { JSONMember(name: name, value: $0) } }
  }

  private static func target(_ target: TimelineTarget) -> JSONValue {
    let all = [("role", target.role), ("label", target.label), ("tag", target.tag)]
    return .object(
      all.compactMap { name, value in value.map { JSONMember(name: name, value: .string($0)) } })
  }

  private static func time(of entry: TimelineEntry) -> String {
    ISODate.text(Date(timeIntervalSince1970: Double(entry.time) / 1000), in: .gmt)
      .replacingOccurrences(of: "+00:00", with: "Z")
  }
}
