import Recordings

extension RecordingRow {
  /// Never fails: what has no readable id is an unreadable row.
  init(_ text: JSONText) {
    do throws(RowProblem) {
      self = .recording(try Recording(row: text))
    } catch {
      self = .unreadable(UnreadableRow(reason: error.reason, raw: text))
    }
  }
}

extension Recording {
  init(row text: JSONText) throws(RowProblem) {
    let members: JSONMembers?
    do throws(JSONProblem) {
      members = try JSONMembers(text, opening: "person", "properties")
    } catch {
      throw RowProblem(NotAnObject(problem: error))
    }
    guard let members else { throw RowProblem(NotAnObject(problem: nil)) }
    let row = JSONObject(members)
    guard let value = row["id"] else { throw RowProblem("id: missing") }
    guard let id = value.lenientText, !id.isEmpty else { throw RowProblem("id: not a text") }
    self.init(
      id: RecordingID(id), person: members.opened.map(RecordingPerson.init) ?? RecordingPerson(), raw: text)
    readWho(row)
    readWhen(row)
    readCounts(row)
    readOrigin(row)
  }

  private mutating func readWho(_ row: JSONObject) {
    distinctID = row.text("distinct_id")
    viewed = row.bool("viewed")
    viewers = row.texts("viewers")
    matchesFilters = row.bool("matches_filters")
    externalReferences = row.elements("external_references").count
  }

  private mutating func readWhen(_ row: JSONObject) {
    duration = row.integer("recording_duration")
    activeSeconds = row.integer("active_seconds")
    inactiveSeconds = row.integer("inactive_seconds")
    startTime = row.date("start_time")
    endTime = row.date("end_time")
    ongoing = row.bool("ongoing")
    retentionPeriodDays = row.integer("retention_period_days")
    expiryTime = row.date("expiry_time")
    ttlDays = row.integer("recording_ttl")
  }

  private mutating func readCounts(_ row: JSONObject) {
    clickCount = row.integer("click_count")
    keypressCount = row.integer("keypress_count")
    mouseActivityCount = row.integer("mouse_activity_count")
    consoleLogCount = row.integer("console_log_count")
    consoleWarnCount = row.integer("console_warn_count")
    consoleErrorCount = row.integer("console_error_count")
    activityScore = row.number("activity_score")
    eventCount = row.integer("event_count")
    totalSize = row.integer("total_size")
  }

  private mutating func readOrigin(_ row: JSONObject) {
    startURL = row.text("start_url")
    snapshotSource = row.text("snapshot_source")
    snapshotLibrary = row.text("snapshot_library")
  }
}

extension RecordingPerson {
  /// With its properties opened.
  init(_ members: JSONMembers) {
    let person = JSONObject(members)
    self.init(
      id: person.integer("id"), name: person.text("name"), uuid: person.text("uuid"),
      distinctIDs: person.texts("distinct_ids"), createdAt: person.date("created_at"),
      lastSeenAt: person.date("last_seen_at"), properties: person.rawObject("properties"),
      traits: PersonTraits(PropertyReader(members.opened)))
  }
}
