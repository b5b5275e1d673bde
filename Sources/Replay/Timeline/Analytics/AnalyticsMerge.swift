import Recordings

/// Brings what PostHog's analytics has of a session into its lines. What the snapshots tell already is not told
/// twice.
struct AnalyticsMerge {
  private let windows: [Int]
  /// The recorder's ids of the windows, by number.
  private let ids: [String]
  private let events: ArraySlice<AnalyticsEvent>

  private static let most = 10_000

  init(windows: [Int], ids: [String], _ events: [AnalyticsEvent]) {
    (self.windows, self.ids, self.events) = (windows, ids, events.prefix(Self.most))
  }

  func apply(to entries: inout [TimelineEntry]) {
    guard !events.isEmpty else { return }
    var known = KnownLines(entries)
    for event in events where (-IndexedEvent.latestTime...IndexedEvent.latestTime).contains(event.time) {
      add(event, &known)
    }
    entries = known.entries
  }

  private func add(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    switch event.name {
    case "$exception": exceptionCame(event, &known)
    case "$rageclick": rageCame(event, &known)
    case "$dead_click": deadClickCame(event, &known)
    case "$pageview", "$screen": pageCame(event, &known)
    case let name where name.hasPrefix("$"): break
    default: customCame(event, &known)  // String
    }
  }

  /// By the SDK's id; without one, the only window or the first.
  private func window(of event: AnalyticsEvent) -> Int {
    let number = event.window.flatMap { id in ids.firstIndex(of: id).map { $0 + 1 } }
    return number ?? windows.first ?? 1
  }

  private func line(_ event: AnalyticsEvent, _ kind: TimelineKind, _ text: String) -> TimelineEntry {
    var line = TimelineEntry(time: event.time, window: window(of: event), kind: kind, text: text)
    line.page = event.page.flatMap(Self.page)
    line.flags = .analytics
    return line
  }

  private static func page(_ address: String) -> String? {
    if address.isEmpty { return nil }
    return PageURL.isScreenName(address) ? PageText.clean(address) : PageURL(address).path
  }

  // MARK: Kinds

  /// Errors that the console shows as well have a line already.
  private func exceptionCame(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    let text = PageText.clean(event.text ?? "", limit: 240)
    if let place = known.error(of: text, in: window(of: event), at: event.time) {
      known.entries[place].flags.insert(.exception)
      return
    }
    var line = line(event, .error, text.isEmpty ? "an exception without a text" : text)
    line.flags.insert(.exception)
    known.append(line)
  }

  private func rageCame(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    if let place = known.place(of: [.rage], in: window(of: event), at: event.time, within: 3_000) {
      known.entries[place].flags.remove(.derived)
      return
    }
    var line = line(event, .rage, "rage clicks" + name(of: event))
    line.flags.insert(.rage)
    known.append(line)
  }

  private func deadClickCame(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    let window = window(of: event)
    if let place = known.place(of: [.dead], in: window, at: event.time, within: 3_000) {
      known.entries[place].flags.remove(.derived)
      return
    }
    var line = line(event, .dead, "dead click" + name(of: event))
    line.flags.insert(.dead)
    if let place = known.place(of: [.click, .tap], in: window, at: event.time, within: 1_000) {
      let click = known.entries[place]
      (line.target, line.event) = (click.target, click.event)
      if let target = click.target { line.text = "dead click on \(target.text)" }
    }
    known.append(line)
  }

  private func name(of event: AnalyticsEvent) -> String {
    let text = PageText.clean(event.text ?? "", limit: 100)
    return text.isEmpty ? "" : " on “\(text)”"
  }

  /// A page that the snapshots do not show, such as in a time that is missing.
  private func pageCame(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    guard let page = event.page.flatMap(Self.page) else { return }
    guard !known.showsPage(page, in: window(of: event), at: event.time) else { return }
    known.append(line(event, event.name == "$screen" ? .screen : .page, page))
  }

  private func customCame(_ event: AnalyticsEvent, _ known: inout KnownLines) {
    let name = PageText.clean(event.name, limit: 80)
    guard !name.isEmpty else { return }
    let near = known.places(of: [.custom], in: window(of: event), at: event.time, within: 1_000)
    guard !near.contains(where: { known.entries[$0].text == name && !known.isAdded($0) }) else { return }
    known.append(line(event, .custom, name))
  }
}
