package import Recordings

/// Names and values for completion, from what the browser has loaded.
package struct FilterKnowledge: Hashable, Sendable {
  /// Of the persons seen: each property's values, the most frequent first.
  package var personProperties: [String: [String]]
  package var countries: [String]
  package var browsers: [String]
  package var systems: [String]
  package var devices: [String]
  /// Names of collections.
  package var lists: [String]

  package init(
    personProperties: [String: [String]] = [:], countries: [String] = [], browsers: [String] = [],
    systems: [String] = [], devices: [String] = [], lists: [String] = []
  ) {
    self.personProperties = personProperties
    self.countries = countries
    self.browsers = browsers
    self.systems = systems
    self.devices = devices
    self.lists = lists
  }

  /// From the persons of some rows. Reading all properties costs: a few hundred rows are enough.
  package init(of recordings: some Sequence<Recording>, lists: [String] = []) {
    var counts: [String: [String: Int]] = [:]
    for recording in recordings {
      guard !recording.person.properties.isEmptyObject else {
        // What every row keeps of them.
        for (name, value) in recording.person.traits.named {
          counts[name, default: [:]][value, default: 0] += 1
        }
        continue
      }
      for (name, text) in (try? recording.person.properties.members()) ?? [] {
        guard let value = try? text.value(), let shown = Self.shown(value) else { continue }
        counts[name, default: [:]][shown, default: 0] += 1
      }
    }
    let values = counts.mapValues { values in
      values.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
    self.init(
      personProperties: values, countries: values[PropertyNames.country] ?? [],
      browsers: values[PropertyNames.browser] ?? [], systems: values[PropertyNames.os] ?? [],
      devices: values[PropertyNames.device] ?? [], lists: lists)
  }

  /// Only what can be typed: no list, no object, nothing long.
  private static func shown(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text): text.isEmpty || text.utf8.count > 60 || text == "null" ? nil : text
    case .bool, .integer, .number: value.compact
    case .null, .array, .object: nil
    }
  }
}

extension PersonTraits {
  fileprivate var named: [(String, String)] {
    [
      (PropertyNames.country, country), (PropertyNames.browser, browser), (PropertyNames.os, os),
      (PropertyNames.device, deviceType),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
