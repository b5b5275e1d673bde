/// What a member of a row is to us: where in a packed row it goes, or how else it is read.
enum RowField: Sendable {
  case id
  case person
  case viewers
  /// Only counted.
  case externalReferences
  case activityScore
  case date(PackedField.Real)
  case wide(PackedField.Wide)
  case count(PackedField.Count)
  case text(PackedField.Text)
  case flag(PackedField.Flag)

  static let names = JSONNames<RowField>([
    "id": .id, "person": .person, "viewers": .viewers, "external_references": .externalReferences,
    "distinct_id": .text(.distinctID), "viewed": .flag(.viewed), "ongoing": .flag(.ongoing),
    "matches_filters": .flag(.matchesFilters),
    "recording_duration": .count(.duration), "active_seconds": .count(.activeSeconds),
    "inactive_seconds": .count(.inactiveSeconds), "start_time": .date(.startTime),
    "end_time": .date(.endTime), "expiry_time": .date(.expiryTime),
    "retention_period_days": .count(.retentionDays), "recording_ttl": .count(.ttlDays),
    "click_count": .count(.clicks), "keypress_count": .count(.keypresses),
    "mouse_activity_count": .count(.mouseActivity), "console_log_count": .count(.logs),
    "console_warn_count": .count(.warnings), "console_error_count": .count(.errors),
    "activity_score": .activityScore, "event_count": .wide(.eventCount), "total_size": .wide(.totalSize),
    "start_url": .text(.startURL), "snapshot_source": .text(.source), "snapshot_library": .text(.library),
  ])
}

/// The same of a row's person.
enum RowPersonField: Sendable {
  case id
  case distinctIDs
  case properties
  case date(PackedField.Real)
  case text(PackedField.Text)

  static let names = JSONNames<RowPersonField>([
    "id": .id, "name": .text(.personName), "uuid": .text(.personUUID), "distinct_ids": .distinctIDs,
    "created_at": .date(.personCreatedAt), "last_seen_at": .date(.personLastSeenAt),
    "properties": .properties,
  ])

  /// Of the person's properties, the ones that a row shows.
  static let traits = JSONNames<PackedField.Text>([
    "$geoip_country_code": .country, "$browser": .browser, "$os": .os, "$device_type": .deviceType,
  ])
  static let allTraits: [PackedField.Text] = [.country, .browser, .os, .deviceType]
}
