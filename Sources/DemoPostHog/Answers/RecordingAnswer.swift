import Recordings

extension ProjectView {
  func written(_ index: Int, _ form: RecordingForm) -> [UInt8] {
    let row = rows[index]
    var writer = JSONBytes()
    writer.open()
    writer.member("id", .string(row.id))
    let distinctID = world.distinctID(of: row)
    writer.member("distinct_id", row.traits.contains(.withoutDistinctID) ? .null : .string(distinctID))
    writer.member("viewed", .bool(isViewed(index)))
    writer.member("viewers", .array(viewers(index).map { .string($0) }))
    writeCounts(of: row, into: &writer)
    let isKnown = world.person(of: row) != nil
    writer.member(
      "person",
      written: isKnown
        ? world.writtenPersons.bytes(Int(row.person), of: world.persons, profile: profile)
        : DemoPerson.unmatched(distinctID))
    switch profile {
    case .cloud2026: writeCloud(index, form, into: &writer)
    case .selfhosted2025: writeSelfHosted(index, form, into: &writer)
    }
    writer.close()
    return writer.bytes
  }

  private func writeCounts(of row: DemoRecording, into writer: inout JSONBytes) {
    let isCounted = !row.traits.contains(.uncounted)
    func count(_ number: Int32) -> JSONValue { isCounted ? .integer(Int(number)) : .null }
    writer.member("recording_duration", .integer(Int(row.duration)))
    writer.member("active_seconds", count(row.active))
    writer.member("inactive_seconds", count(row.duration - row.active))
    writer.member("start_time", .string(row.start.api))
    writer.member("end_time", .string(row.end.api))
    writer.member("click_count", count(row.clicks))
    writer.member("keypress_count", count(row.keypresses))
    writer.member("mouse_activity_count", count(row.mouseActivity))
    writer.member("console_log_count", count(row.logs))
    writer.member("console_warn_count", count(row.warnings))
    writer.member("console_error_count", count(row.errors))
    writer.member("start_url", Visits(row: row).startURL.map { .string($0) } ?? .null)
  }

  private func writeCloud(_ index: Int, _ form: RecordingForm, into writer: inout JSONBytes) {
    let row = rows[index]
    let isMobile = row.traits.contains(.mobile) && form == .retrieve
    writer.member("retention_period_days", .integer(row.retentionDays))
    writer.member("expiry_time", .string(row.expiry.api))
    let left = row.expiry.milliseconds - time.startOfDay.milliseconds
    writer.member("recording_ttl", .integer(Int(left / UTCTime.day)))
    writer.member("snapshot_source", isMobile ? "mobile" : "web")
    writer.member("snapshot_library", form == .retrieve ? (isMobile ? "posthog-ios" : "web") : .null)
    writer.member("ongoing", .bool(isOngoing(index)))
    writer.member("activity_score", form == .retrieve ? .null : score(row))
    writer.member("external_references", .array([]))
    writer.member("matches_filters", .bool(form != .list(matches: false)))
    writer.member("total_size", .integer(Int(row.mouseActivity) * 311 + Int(row.active) * 1201))
    writer.member("event_count", form == .retrieve ? .integer(Int(row.clicks + row.keypresses)) : .null)
  }

  private func writeSelfHosted(_ index: Int, _ form: RecordingForm, into writer: inout JSONBytes) {
    let isMobile = rows[index].traits.contains(.mobile) && form == .retrieve
    writer.member("storage", "object_storage")
    writer.member("snapshot_source", isMobile ? "mobile" : "web")
    writer.member("ongoing", form == .retrieve ? .null : .bool(isOngoing(index)))
    writer.member("activity_score", form == .retrieve ? .null : score(rows[index]))
  }

  private func score(_ row: DemoRecording) -> JSONValue { row.activityScore.map { .number($0) } ?? .null }
}
