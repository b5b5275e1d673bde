import Foundation
import Recordings
import Terminal
import Wording

/// Every field of the API, grouped, with units and local time.
struct OverviewTab {
  let recording: Recording
  let record: DetailRecord
  let state: BrowserState
  let width: Int

  private var field: FieldLines { FieldLines(nameWidth: 12, width: width) }

  /// What a decision needs in the first eight lines, everything else below.
  var lines: [DetailLine] {
    let groups = [summary, times, activity, viewing, keeping, capture]
    return Array(groups.filter { !$0.isEmpty }.joined(separator: [DetailLine()]))
  }

  var summary: [DetailLine] {
    [who] + trouble + place + span + active + [console, input].filter { !$0.spans.isEmpty } + page + lists
  }

  private var who: DetailLine {
    let name = recording.ownerName
    let sign: DetailLine.Span? =
      if recording.ongoing == true {
        .init(text: recording.viewed == true ? "  L live o viewed" : "  L live", role: .live)
      } else if recording.viewed == true {
        .init(text: "  o viewed", role: .viewed)
      } else {
        nil
      }
    let room = max(8, width - (sign?.text.columns ?? 0))
    return DetailLine([.init(text: name.fitted(to: room), role: .strong)] + (sign.map { [$0] } ?? []))
  }

  /// The listed recording may be deleted by now.
  private var trouble: [DetailLine] {
    guard case .failed(let failure) = record.retrieved else { return [] }
    return state.failureWording.what(failure).wrapped(to: width).map { DetailLine($0, .warning) }
  }

  private var place: [DetailLine] {
    let properties = PropertyReader(recording.person.properties)
    let city = [properties["$geoip_city_name"], recording.person.traits.country].compactMap { $0 }
    let traits = recording.person.traits
    let device = [traits.browser, traits.os, traits.deviceType].compactMap { $0 }
    let parts = [city.joined(separator: " "), device.joined(separator: "/")].filter { !$0.isEmpty }
    let unmatched = recording.person.isMatched ? [] : [DetailLine("no person profile", .dim)]
    return (parts.isEmpty ? [] : [DetailLine(parts.joined(separator: "   ").fitted(to: width))]) + unmatched
  }

  /// `Mon 21:51 → 22:02 UTC  11:07`
  private var span: [DetailLine] {
    guard let start = recording.startTime else { return [] }
    let zone = state.settings.zone
    var text = Amounts.moment(start, today: CivilTime(state.now, in: zone), zone: zone, wide: true)
    if let end = recording.endTime {
      text += " \(state.settings.shapes.arrow) \(CivilTime(end, in: zone).clock)"
    }
    text += " " + state.settings.zone.name(at: start)
    return [DetailLine(text + (recording.duration.map { "  " + Amounts.length($0) } ?? ""))]
  }

  private var active: [DetailLine] {
    guard let seconds = recording.activeSeconds else { return [] }
    return [
      DetailLine("active \(Amounts.length(seconds))" + (recording.activeShare.map { " " + bar($0) } ?? ""))
    ]
  }

  private var console: DetailLine {
    counts([
      ("errors", recording.consoleErrorCount, .error), ("warnings", recording.consoleWarnCount, .warning),
      ("log", recording.consoleLogCount, .text),
    ])
  }

  private var input: DetailLine {
    counts([
      ("clicks", recording.clickCount, .text), ("keys", recording.keypressCount, .text),
      ("mouse", recording.mouseActivityCount, .text),
    ])
  }

  private func counts(_ counts: [(String, Int?, Role)]) -> DetailLine {
    DetailLine(
      counts.flatMap { name, count, role in
        count.map { count -> [DetailLine.Span] in
          [
            .init(text: name + " ", role: .fieldName),
            .init(text: Amounts.grouped(count) + "  ", role: count > 0 ? role : .dim),
          ]
        } ?? []
      })
  }

  private var page: [DetailLine] {
    guard let url = recording.startURL else { return [] }
    let scheme = "https://"
    let isLong = url.columns > width && url.hasPrefix(scheme)
    return (isLong ? String(url.dropFirst(scheme.count)) : url).wrapped(to: width).map {
      DetailLine($0, .link)
    }
  }

  private var lists: [DetailLine] {
    switch record.collections {
    case .unasked: [DetailLine()]
    case .loading: [DetailLine("in: asking" + state.settings.shapes.ellipsis, .dim)]
    case .loaded([]): [DetailLine("in: no collection", .dim)]
    case .loaded(let playlists):
      ("in: " + playlists.map(\.title).joined(separator: ", ")).wrapped(to: width).map { DetailLine($0) }
    case .failed(let failure):
      ("in: not known. " + state.failureWording.what(failure)).wrapped(to: width).map {
        DetailLine($0, .warning)
      }
    }
  }

  private var times: [DetailLine] {
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
    optional("active", recording.activeSeconds.map(Amounts.span))
      + optional("inactive", recording.inactiveSeconds.map(Amounts.span))
      + optional("events", recording.eventCount.map(Amounts.grouped))
      + optional("score", recording.activityScore.map(Amounts.tenths))
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
    var lines = field("id", recording.id.text)
    lines += optional("distinct id", recording.distinctID)
    lines += optional("source", record.retrieved.value?.snapshotSource)
    lines += optional("library", recording.snapshotLibrary)
    lines += optional("size", recording.totalSize.map(Amounts.bytes))
    if let issues = recording.externalReferences, issues > 0 { lines += field("issues", "\(issues) linked") }
    if recording.matchesFilters == false {
      lines += field("filter", "does not match it: shown because asked for", .warning)
    }
    return lines
  }

  private func optional(_ name: String, _ value: String?) -> [DetailLine] {
    value.map { field(name, $0) } ?? []
  }

  private func local(_ date: Date) -> String {
    CivilTime(date, in: state.settings.zone).full + " " + state.settings.zone.name(at: date)
  }

  private func bar(_ share: Double) -> String {
    let cells = 16
    let full = Int(clamping: (share * Double(cells)).rounded())
    let shapes = state.settings.shapes
    return String(repeating: shapes.barFull, count: full)
      + String(repeating: shapes.barEmpty, count: cells - full)
      + " " + Amounts.percent(share)
  }
}
