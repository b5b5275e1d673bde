import Foundation

/// The table of a packed row's fields. Reader, writer, sort and filter words follow from it: a new field is
/// one line here and its property in `Recording`.
package enum PackedSchema {
  /// Digests of the table, one for each layout that was ever written. Where the table changed, its new digest
  /// is one more line: the version rises with it, and rows of an older version are fetched anew.
  static let fingerprints: [UInt64] = [
    0,  // Laid out by hand.
    0x0A90_2D15_F479_9215,
  ]

  /// What was written under another one cannot be read.
  package static var version: Int { fingerprints.count }

  static let fields: [PackedField] = [
    .time("start_time", \.startTime),
    .time("end_time", \.endTime),
    .time("expiry_time", \.expiryTime),
    .time("created_at", of: .person, \.person.createdAt),
    .time("last_seen_at", of: .person, \.person.lastSeenAt),
    .decimal("activity_score", \.activityScore),
    .integer("event_count", \.eventCount),
    .integer("total_size", \.totalSize),
    .integer("id", of: .person, \.person.id),
    .count("recording_duration", queriedAs: "duration", \.duration),
    .count("active_seconds", \.activeSeconds),
    .count("inactive_seconds", \.inactiveSeconds),
    .count("click_count", \.clickCount),
    .count("keypress_count", \.keypressCount),
    .count("mouse_activity_count", \.mouseActivityCount),
    .count("console_log_count", \.consoleLogCount),
    .count("console_warn_count", \.consoleWarnCount),
    .count("console_error_count", \.consoleErrorCount),
    .count("recording_ttl", \.ttlDays),
    .count("retention_period_days", \.retentionPeriodDays),
    .elementCount("external_references", \.externalReferences),
    .flag("viewed", \.viewed),
    .flag("ongoing", \.ongoing),
    .flag("matches_filters", \.matchesFilters),
    .text("distinct_id", \.distinctID),
    .text("start_url", \.startURL),
    .text("name", of: .person, \.person.name),
    .text("uuid", of: .person, \.person.uuid),
    .text("$geoip_country_code", of: .properties, \.person.traits.country),
    .text("$browser", of: .properties, \.person.traits.browser),
    .text("$os", of: .properties, \.person.traits.os),
    .text("$device_type", of: .properties, \.person.traits.deviceType),
    .text("snapshot_source", \.snapshotSource),
    .text("snapshot_library", \.snapshotLibrary),
  ]

  static let layout = PackedLayout(fields)
}

extension PackedSchema {
  static func places(of owner: PackedField.Owner) -> [(name: String, place: PackedPlace)] {
    zip(fields, layout.places).filter { $0.0.owner == owner }.map { ($0.0.name, $0.1) }
  }

  /// By the row's name for it, or a query's; nil where no number is called so.
  package static func number(named name: String) -> PackedNumber? {
    for (field, place) in zip(fields, layout.places) where field.owner == .row && field.isNamed(name) {
      switch place {
      case .integer(let place), .elementCount(let place): return .integer(place)
      case .decimal(let place), .time(let place): return .decimal(place)
      case .flag, .text: return nil
      }
    }
    return nil
  }

  static func integer(_ path: KeyPath<Recording, Int?>) -> PackedInteger {
    found(layout.integers.first { $0.property.path == path }?.place, path)
  }

  static func time(_ path: KeyPath<Recording, Date?>) -> PackedDecimal {
    found(layout.times.first { $0.property.path == path }?.place, path)
  }

  static func flag(_ path: KeyPath<Recording, Bool?>) -> PackedFlag {
    found(layout.flags.first { $0.property.path == path }?.place, path)
  }

  static func text(_ path: KeyPath<Recording, String?>) -> PackedText {
    found(layout.texts.first { $0.property.path == path }?.place, path)
  }

  private static func found<Place>(_ place: Place?, _ path: AnyKeyPath) -> Place {
    guard let place else { preconditionFailure("\(path) is in no line of the table") }
    return place
  }
}
