import Foundation
import Recordings
import Terminal

/// Every field of the API, grouped, with units and local time.
struct OverviewTab {
  let recording: Recording
  let record: DetailRecord
  let state: BrowserState
  let width: Int

  private var field: FieldLines { FieldLines(nameWidth: 12, width: width) }

  var lines: [DetailLine] {
    let groups = [who, when, activity, console, place, lists, viewing, keeping, capture]
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [DetailLine()]))
  }

  private var who: [DetailLine] {
    let properties = PropertyReader(recording.person.properties)
    let device = [properties["$browser"], properties["$os"], properties["$device_type"]].compactMap { $0 }
    let place = [properties["$geoip_city_name"], properties["$geoip_country_code"]].compactMap { $0 }
    var lines = [DetailLine(recording.person.name ?? recording.distinctID ?? "nobody known", .strong)]
    if !device.isEmpty || !place.isEmpty {
      lines.append(DetailLine((place + device).joined(separator: "  "), .text))
    }
    if !recording.person.isMatched { lines.append(DetailLine("no person profile", .dim)) }
    return lines + optional("distinct id", recording.distinctID)
  }

  private var when: [DetailLine] {
    var lines: [DetailLine] = []
    if let start = recording.startTime { lines += field("start", local(start)) }
    if let end = recording.endTime { lines += field("end", local(end)) }
    if let seconds = recording.duration { lines += field("length", Amounts.span(seconds)) }
    if recording.ongoing == true {
      lines += field("state", "live: data arrived in the last 5 minutes", .live)
    }
    return lines
  }

  private var activity: [DetailLine] {
    var lines: [DetailLine] = []
    if let share = recording.activeShare { lines += field("active", bar(share)) }
    if let active = recording.activeSeconds {
      lines += field(lines.isEmpty ? "active" : "", Amounts.span(active))
    }
    if let inactive = recording.inactiveSeconds { lines += field("inactive", Amounts.span(inactive)) }
    lines += optional("clicks", recording.clickCount.map(Amounts.grouped))
    lines += optional("keys", recording.keypressCount.map(Amounts.grouped))
    lines += optional("mouse", recording.mouseActivityCount.map(Amounts.grouped))
    lines += optional("events", recording.eventCount.map(Amounts.grouped))
    return lines + optional("score", recording.activityScore.map(Amounts.tenths))
  }

  private var console: [DetailLine] {
    var lines: [DetailLine] = []
    if let errors = recording.consoleErrorCount {
      lines += field("errors", Amounts.grouped(errors), errors > 0 ? .error : .dim)
    }
    if let warnings = recording.consoleWarnCount {
      lines += field("warnings", Amounts.grouped(warnings), warnings > 0 ? .warning : .dim)
    }
    return lines + optional("console log", recording.consoleLogCount.map(Amounts.grouped))
  }

  private var place: [DetailLine] { recording.startURL.map { field("starts at", $0, .link) } ?? [] }

  private var lists: [DetailLine] {
    switch record.holding {
    case .unasked: []
    case .loading: field("in", "asking" + state.settings.shapes.ellipsis, .dim)
    case .loaded(let playlists):
      playlists.isEmpty
        ? field("in", "no collection", .dim) : field("in", playlists.map(\.title).joined(separator: ", "))
    case .failed(let failure): field("in", state.failureWording.what(failure), .warning)
    }
  }

  private var viewing: [DetailLine] {
    var lines: [DetailLine] = []
    if let viewed = recording.viewed {
      lines += field("viewed", viewed ? "by you" : "not by you", viewed ? .text : .dim)
    }
    if !recording.viewers.isEmpty { lines += field("viewers", recording.viewers.joined(separator: ", ")) }
    return lines
  }

  private var keeping: [DetailLine] {
    var lines: [DetailLine] = []
    if let days = recording.ttlDays { lines += field("expires", days == 1 ? "in 1 day" : "in \(days) days") }
    if let expiry = recording.expiryTime { lines += field(lines.isEmpty ? "expires" : "", local(expiry)) }
    return lines + optional("kept for", recording.retentionPeriodDays.map { "\($0) days" })
  }

  private var capture: [DetailLine] {
    var lines = optional("source", record.retrieved.value?.snapshotSource)
    lines += optional("library", recording.snapshotLibrary)
    lines += optional("size", recording.totalSize.map(Amounts.bytes))
    if recording.externalReferences > 0 { lines += field("issues", "\(recording.externalReferences) linked") }
    if recording.matchesFilters == false {
      lines += field("filter", "does not match it: shown because asked for", .warning)
    }
    lines += field("id", recording.id.text, .dim)
    if case .failed(let failure) = record.retrieved {
      lines += field("more", state.failureWording.what(failure), .warning)
    }
    return lines
  }

  private func optional(_ name: String, _ value: String?) -> [DetailLine] {
    value.map { field(name, $0) } ?? []
  }

  private func local(_ date: Date) -> String {
    let zone = state.settings.zone
    return CivilTime(date, in: zone).full + " " + (zone.abbreviation(for: date) ?? "")
  }

  private func bar(_ share: Double) -> String {
    let cells = 16
    let full = Int((share * Double(cells)).rounded())
    let shapes = state.settings.shapes
    return String(repeating: shapes.barFull, count: full)
      + String(repeating: shapes.barEmpty, count: cells - full)
      + " " + Amounts.percent(share)
  }
}

/// Reads single properties of a person without building all of them.
struct PropertyReader {
  private let members: [(name: String, value: JSONText)]

  init(_ properties: JSONText) { members = (try? properties.members()) ?? [] }

  subscript(name: String) -> String? {
    guard let member = members.last(where: { $0.name == name }), let value = try? member.value.value() else {
      return nil
    }
    return value == .null ? nil : value.text ?? value.compact
  }
}
