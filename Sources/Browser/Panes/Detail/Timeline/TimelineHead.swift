import Foundation
import Recordings
import Replay
import Terminal
import Wording

/// What stands above the lines of a timeline: how far it is read, the story, what matters, the lanes; and what
/// stands below them.
struct TimelineHead {
  let recording: Recording
  let record: TimelineRecord
  let selection: TimelineSelection
  let clock: TimelineClock
  let settings: BrowserSettings
  let now: Date
  let width: Int

  private static let mostTroubles = 8

  var clockWidth: Int {
    switch clock {
    case .elapsed: max(6, TimelineTime.clock(record.document?.timeline.duration ?? 0).utf8.count)
    case .local, .utc: 8
    }
  }

  var lines: [DetailLine] {
    guard let document = record.document else { return [] }
    let groups = [
      notes, story(document) + observation, troubles(document),
      TimelineLanesView(document.timeline, settings.shapes, width: width).lines, selected(document),
    ]
    return groups.filter { !$0.isEmpty }.flatMap { $0 + [DetailLine()] }
  }

  // MARK: How far it is read

  private var wording: FailureWording { FailureWording(host: settings.host, now: now, zone: settings.zone) }

  /// What is still missing.
  var notes: [DetailLine] {
    switch record.reading {
    case .ended: []
    case .going:
      if let until = record.waitsUntil, let failure = record.waitsFor {
        wrapped(
          "\(wording.what(failure)) Reading goes on at \(CivilTime(until, in: settings.zone).clockWithSeconds).",
          .warning)
      } else {
        [DetailLine(progress, .dim)]
      }
    case .failed(let failure):
      wrapped(
        "The rest is missing. \(wording.what(failure)) \(wording.advice(failure).text(settings.keyMap))",
        .warning)
    }
  }

  private var progress: String {
    guard let planned = record.plannedCalls else { return "reading\(settings.shapes.ellipsis)" }
    return "read \(record.calls) of \(max(record.calls, planned)) parts\(settings.shapes.ellipsis)"
  }

  /// Below the lines: what they do not hold.
  var footLines: [DetailLine] {
    var sentences: [String] = []
    if record.holes > 0 {
      sentences.append(
        record.holes == 1
          ? "One part could not be loaded." : "\(record.holes) parts could not be loaded.")
    }
    if !record.skipped.isEmpty {
      sentences.append("Left out, because it is not known here: \(record.skipped.joined(separator: ", ")).")
    }
    if let dropped = record.document?.timeline.dropped, dropped > 0 {
      sentences.append("\(Amounts.grouped(dropped)) further lines are left out.")
    }
    if let outliers = record.document?.timeline.outlierSentence { sentences.append(outliers) }
    if let unreadable = record.unreadable { sentences.append(unreadable) }
    if let failure = record.eventsFailure {
      sentences.append("Without the event store's events. \(wording.what(failure))")
    }
    if record.reading == .going { sentences.append("More is being read\(settings.shapes.ellipsis)") }
    guard !sentences.isEmpty else { return [] }
    return [DetailLine()] + sentences.flatMap { wrapped($0, .dim) }
  }

  private func wrapped(_ text: String, _ role: Role) -> [DetailLine] {
    text.wrapped(to: width).map { DetailLine($0, role) }
  }

  // MARK: The story

  private func story(_ document: TimelineDocument) -> [DetailLine] {
    let story = document.story
    return moment(story.beginning, beginning(document), .strong, document)
      + trouble(document)
      + moment(story.last, ending(document), .text, document)
  }

  private func beginning(_ document: TimelineDocument) -> String {
    let story = document.story
    return [
      recording.ownerName, story.source.map { "from \($0)" }, TimelineTime.duration(story.duration),
      Self.count(story.pageCount, "page"), Self.count(story.actionCount, "action"),
      story.windowCount > 1 ? "\(story.windowCount) windows" : nil,
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private func trouble(_ document: TimelineDocument) -> [DetailLine] {
    guard let place = document.story.firstTrouble else {
      let text =
        record.reading == .ended
        ? "nothing went wrong, as far as it was recorded" : "nothing went wrong so far"
      return moment(nil, text, .good, document)
    }
    let entry = document.entries[place]
    let parts = [entry.troubleText, entry.page.map { "on \($0)" }, entry.cause?.sentence]
    return moment(place, parts.compactMap { $0 }.joined(separator: ", "), .error, document)
  }

  private func ending(_ document: TimelineDocument) -> String {
    let (story, entries) = (document.story, document.entries)
    let page = story.last.flatMap { entries[$0].page }.map { " on \($0)" } ?? ""
    switch story.ending {
    case .untroubled: return "ended\(page)"
    case .stillGoing: return "still going\(page)"
    case .recovered(let place):
      let rest = max(0, document.timeline.duration - entries[place].offset)
      return "recovered: went on for \(TimelineTime.duration(rest)), ended\(page)"
    case .left(let place):
      let rest = max(0, document.timeline.duration - entries[place].offset)
      return "left \(TimelineTime.duration(rest)) after the last trouble\(page)"
    }
  }

  private static func count(_ number: Int, _ noun: String) -> String? {
    number == 0 ? nil : number == 1 ? "1 \(noun)" : "\(Amounts.grouped(number)) \(noun)s"
  }

  /// A sentence with its moment, in at most two rows; Enter goes there.
  private func moment(
    _ place: Int?, _ text: String, _ role: Role, _ document: TimelineDocument
  ) -> [DetailLine] {
    let opens = place.map(DetailLine.Opens.moment)
    let time = place.map { clock.text(document.entries[$0], settings.zone) } ?? ""
    let room = max(8, width - clockWidth - 1)
    var rows = text.wrapped(to: room)
    if rows.count > 2 { rows = [rows[0], rows[1...].joined(separator: " ").fitted(to: room)] }
    return rows.enumerated().map { number, row in
      DetailLine(
        [
          .init(text: (number == 0 ? time : "").leftPadded(to: clockWidth) + " ", role: .dim),
          .init(text: row, role: role),
        ], opens: opens)
    }
  }

  /// What PostHog's AI found.
  private var observation: [DetailLine] {
    guard let observation = record.observation else { return [] }
    let parts = [observation.title, observation.outcome].compactMap { $0 }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [] }
    let rows = parts.joined(separator: ": ").wrapped(to: max(8, width - clockWidth - 1)).prefix(3)
    return rows.enumerated().map { number, row in
      DetailLine([
        .init(text: (number == 0 ? "AI" : "").leftPadded(to: clockWidth) + " ", role: .dim),
        .init(text: row, role: .text),
      ])
    }
  }

  // MARK: What matters

  private func troubles(_ document: TimelineDocument) -> [DetailLine] {
    let groups = document.troubles
    var lines = groups.prefix(Self.mostTroubles).map { line(of: $0, document) }
    if groups.count > Self.mostTroubles {
      let rest = "and \(groups.count - Self.mostTroubles) other troubles"
      lines.append(DetailLine(rest, .dim, opens: .moment(groups[Self.mostTroubles].first)))
    }
    return lines
  }

  private func line(of group: TroubleGroup, _ document: TimelineDocument) -> DetailLine {
    let moments = group.offsets.map { offset in
      clock.text(offset: offset, time: document.timeline.start.addingSaturating(Int64(offset)), settings.zone)
    }
    return TroubleLine(
      group.text, count: group.count, moments, TimelineLines.role(of: document.entries[group.first]),
      times: settings.shapes.times, width: width, opens: .moment(group.first)
    ).line
  }

  private func selected(_ document: TimelineDocument) -> [DetailLine] {
    guard let name = selection.name else { return [] }
    let count = selection.places(in: document).count
    return [
      DetailLine("\(name): \(Amounts.grouped(count)) of \(Amounts.grouped(document.entries.count))", .warning)
    ]
  }
}
