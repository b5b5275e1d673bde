import Foundation
import Recordings
import Terminal
import Wording

extension BrowserView {
  /// The view on the left; calls and age on the right. Where there is little room, the view's name and the
  /// age stay longest. Nothing overlaps.
  mutating func drawHeader() {
    let rect = layout.header
    frame.fill(rect, style: theme[.header])
    let name = " reel"
    var column = frame.put(name, column: 0, row: 0, style: theme[.headerStrong])
    // However narrow it is.
    if let profile = profileName {
      column = frame.put(" ", column: column, row: 0, end: rect.columns, style: theme[.header])
      column = frame.put(profile.text, column: column, row: 0, end: rect.columns, style: profile.style)
    }
    for mode in modes {
      column = frame.put(
        "  " + mode.text, column: column, row: 0, end: rect.columns, style: theme[mode.role])
    }
    let (title, filter) = (viewTitle, filterParts)
    let asked = title.columns + 2 + Self.width(filter)
    let right = Self.fitting(headerRight, rect.columns - column + name.columns, besides: asked)
    let rightStart = rect.columns - Self.width(right)
    for part in headerLeft(title, filter, in: rightStart - column - 1) {
      column = frame.put(part.text, column: column + 2, row: 0, end: rightStart, style: theme[part.role])
    }
    column = rightStart
    for part in right {
      column = frame.put(part.text, column: column + 1, row: 0, style: theme[part.role]) + 1
    }
  }

  private typealias Part = (text: String, role: Role)

  /// In its colour; where that has a ground, with a cell of it around the name. A colour without one stands on the
  /// header's.
  private var profileName: (text: String, style: Style)? {
    let profiles = state.settings.profiles
    guard let name = profiles.shownName?.fitted(to: max(8, state.size.columns / 5)) else { return nil }
    guard var style = profiles.style else { return (" \(name)", theme[.headerStrong]) }
    guard style.background == .standard else { return (" \(name) ", style) }
    style.background = theme[.header].background
    return (" \(name)", style)
  }

  /// What holds for all that is done here.
  private var modes: [Part] {
    var modes: [Part] = []
    let project = state.account.value?.project ?? state.account.remembered
    if state.settings.namesProject, let title = project?.title {
      modes.append((title.fitted(to: state.size.columns / 4), .header))
    }
    if state.settings.isDemo { modes.append(("demo", .headerAlert)) }
    if state.settings.isReadOnly { modes.append(("read-only", .headerAlert)) }
    if state.settings.isPlainHTTP { modes.append(("http: not encrypted", .headerAlert)) }
    return modes
  }

  private static func width(_ parts: [Part]) -> Int { parts.map { $0.text.columns + 2 }.reduce(0, +) }

  /// What is left of the right side when the name and the view have their room, `left` at most.
  private static func fitting(_ parts: [Part], _ columns: Int, besides left: Int) -> [Part] {
    var parts = parts
    while parts.count > 1, width(parts) > columns - 6 - min(30, columns / 2, left) { parts.removeFirst() }
    return width(parts) > columns - 6 ? [] : parts
  }

  private func headerLeft(_ title: String, _ filter: [Part], in columns: Int) -> [Part] {
    var parts: [Part] = []
    let sign = filter.isEmpty ? 0 : 3
    parts.append((title.fitted(to: columns - Self.width(parts) - 2 - sign), .headerStrong))
    // The filter matters more than the place, so a long line uses all the room there is.
    for (index, part) in filter.enumerated() {
      // The words that apply to loaded rows get half of the room.
      let later = filter.dropFirst(index + 1).map { min($0.text.columns + 2, columns / 2) }.reduce(0, +)
      let room = columns - Self.width(parts) - 2 - later
      // That there are words is told where they have no room.
      if room >= 1 { parts.append((room < 6 ? "~" : part.text.fitted(to: room), part.role)) }
    }
    let needed = parts.count
    if let busy = state.busySign { parts.append((busy, .headerAlert)) }
    if !showsPlaylistsAlone { parts += window.map { ($0, .header) } }
    while parts.count > needed, Self.width(parts) > columns { parts.removeLast() }
    return parts
  }

  private var viewTitle: String {
    let title =
      switch state.recordings.view {
      case .all: "All recordings"
      case .unviewed: "Unviewed"
      case .playlist(let id):
        (state.playlists[id]?.title ?? id.text)
          + (state.recordings.location.filter == nil ? "" : state.isAskedByQuery ? ", changed" : ", filtered")
      }
    guard layout.panes.count == 1 else { return title }
    switch state.focus {
    case .playlists: return state.playlistsTitle
    case .recordings: return title
    case .detail:
      let recording = state.recordings.list.current
      return "\(title) > \(recording.map { $0.knownOwner ?? $0.id.text } ?? "Detail")"
    }
  }

  private var showsPlaylistsAlone: Bool { layout.panes.count == 1 && state.focus == .playlists }

  /// The filter line: the server's words, and those that apply to loaded rows.
  private var filterParts: [Part] {
    let line = state.recordings.list.line ?? state.filterLine
    let isOwn = state.recordings.location.filter == nil
    // Hidden viewed rows are counted on the right.
    if isOwn, !state.recordings.view.isPlaylist { return [] }
    let local = state.localWords(of: line) + line.words.filter { $0.isOrder && $0.isAboutEvidence }
    // Of loaded rows only the page is known that they began with.
    let asksPages = local.contains { $0.name == TextWord.url.rawValue }
    let shown = line.words.filter { !local.contains($0) }
    let asked = named(FilterLine(shown).text)
    let more = line.leftovers.isEmpty ? "" : "+\(line.leftovers.count) more"
    let parts: [Part] = [
      ([asked, more].filter { !$0.isEmpty }.joined(separator: " "), .headerStrong),
      (
        local.isEmpty
          ? ""
          : "here: \(named(FilterLine(local).text))\(asksPages ? " (first page only)" : "")\(unknownRows)",
        .headerAlert
      ),
      (
        UnappliedWording.names(line.unappliedFields(in: state.settings.zone)).map { "without \($0)" } ?? "",
        .headerAlert
      ),
    ]
    return parts.filter { !$0.text.isEmpty }
  }

  /// With the person's name for the UUID, where the rows tell it.
  private func named(_ filter: String) -> String {
    guard let person = state.recordings.list.current?.person, let uuid = person.uuid, !uuid.isEmpty,
      let name = person.knownName
    else { return filter }
    return filter.replacingOccurrences(of: "person:" + uuid, with: "person:" + name)
  }

  /// How many rows the words about what happened cannot judge.
  private var unknownRows: String {
    let count = state.evidence.unknownRows
    guard count > 0, state.recordings.list.arrangement.usesEvidence else { return "" }
    return " (\(Amounts.grouped(count)) \(state.lacksEvidenceScope ? "not known" : "not known yet"))"
  }

  /// The times that the view covers, and the zone of all times.
  private var window: [String] {
    let zone = "times in \(state.settings.zone.name(at: state.now))"
    return switch state.recordings.view {
    case .all where state.recordings.location.filter == nil,
      .unviewed where state.recordings.location.filter == nil:
      ["last 30 days", zone]
    case .all, .unviewed, .playlist: state.asksThreeDays ? ["last 3 days", zone] : [zone]
    }
  }

  private var headerRight: [Part] {
    let list = state.recordings.list
    var parts: [Part] = []
    if let loaded { parts.append((loaded, state.heldByCollection == nil ? .header : .headerAlert)) }
    if list.hidden > 0 { parts.append(("\(list.hidden) viewed hidden here", .header)) }
    if !list.notApplied.isEmpty {
      parts.append(("without " + QueryPartWording.names(list.notApplied), .headerAlert))
    }
    if list.isPreview { parts.append(("of the loaded rows", .headerAlert)) }
    if let following = list.following {
      parts.append(
        (following.new.isEmpty ? "following" : "following, \(following.new.count) new", .headerAlert))
    }
    if list.hidesViewed { parts.append((viewedHidden, .headerAlert)) }
    if !list.marks.isEmpty { parts.append(("*\(list.marks.count)", .headerAlert)) }
    let triage: [Part] = state.triage.isOn ? [(triageText, .headerAlert)] : []
    if layout.hasBorders { parts += triage }
    if let list = state.quota?.list, list.isMentioned(at: state.now) {
      let isScarce = list.callsThisHour * 10 >= list.perHour * 9 || list.waitsUntil(at: state.now) != nil
      parts.append((state.quotaWording.short(list), isScarce ? .headerAlert : .header))
    }
    if let snapshots = state.quota?.buckets[.snapshots], snapshots.isMentioned(at: state.now) {
      parts.append((state.quotaWording.short(snapshots: snapshots), .headerAlert))
    }
    let unconfirmed = state.filing.unconfirmed
    if unconfirmed > 0 { parts.append(("queue \(unconfirmed)", .headerAlert)) }
    if state.filing.needsUser > 0 {
      parts.append(("\(keys.text(of: .journal(.open))) \(state.filing.needsUser) open", .headerAlert))
    }
    let age: [Part] = age.map { [$0] } ?? []
    if layout.hasBorders { return parts + age }
    // What is shown last stays longest: how far triage is, and loading.
    let loading: [Part] = list.loadingAll == nil ? [] : [(loadingAll, .headerAlert)]
    return position + parts.filter { $0.1 == .headerAlert } + age + loading + triage
  }

  /// Where the cursor stands, for panes without a border that could say it.
  private var position: [Part] {
    state.focus == .recordings && !recordingsFoot.isEmpty ? [(recordingsFoot, .header)] : []
  }

  /// In one word less where only what matters most has room.
  private var viewedHidden: String {
    "\(Amounts.grouped(state.recordings.list.hiddenViewedCount)) \(layout.hasBorders ? "viewed hidden" : "hidden")"
  }

  /// How far loading went, where that is more than the pane's foot tells.
  private var loaded: String? {
    let list = state.recordings.list
    if let held = state.heldByCollection {
      let shown = "\(Amounts.grouped(list.loadedCount)) of \(Amounts.grouped(held))"
      return shown + (layout.hasBorders ? ", PostHog shows no more" : "")
    }
    return more(list).map { "\(Amounts.grouped(list.loadedCount)) loaded, \($0)" }
  }

  /// How far loading all is, in as few words as can be.
  private var loadingAll: String {
    let list = state.recordings.list
    let stand = list.loadingAll.map { loading in
      resumes(loading).map { "from \($0)" }
        ?? (loading.isPaused ? "paused" : list.isReloadingAll ? "again" : "loading")
    }
    return "\(Amounts.grouped(list.isReloadingAll ? list.reloadedCount : list.loadedCount)) \(stand ?? "")"
  }

  private func resumes(_ loading: LoadingAll) -> String? {
    let zone = state.settings.zone
    return loading.resumesAt.map {
      CivilTime($0, in: zone).wait(today: CivilTime(state.now, in: zone), seconds: false)
    }
  }

  /// Whether there are more rows, and where loading all of them stands.
  private func more(_ list: RecordingList) -> String? {
    if list.isReloadingAll, let loading = list.loadingAll {
      let stand = resumes(loading).map { ", from \($0) on" } ?? (loading.isPaused ? ", paused" : "")
      return "\(Amounts.grouped(list.reloadedCount)) read again" + stand
    }
    guard list.next != nil else { return nil }
    if let loading = list.loadingAll {
      return resumes(loading).map { "rest from \($0) on" } ?? (loading.isPaused ? "paused" : "loading all")
    }
    if case .throttled? = list.pageLoad.failure { return "more waits" }
    return list.pageLoad.failure == nil ? nil : "more failed"
  }

  /// How old the rows are. A refresh changes that only when it is done, and a failed one shows. While more
  /// rows are read from the cache, that is shown.
  private var age: Part? {
    let list = state.recordings.list
    guard let loadedAt = list.loadedAt else { return nil }
    let isStale = list.load.failure != nil || state.project == nil && state.account.load.failure != nil
    let words = [isStale ? "stale" : nil, state.isReadingCache ? "reading" : nil, ages(list, loadedAt)]
    return (words.compactMap { $0 }.joined(separator: ", "), isStale ? .headerAlert : .header)
  }

  /// The age of the first page, and of the rows behind it where they are older. One of them where there is no
  /// room for both.
  private func ages(_ list: RecordingList, _ loadedAt: Date) -> String {
    let age = Amounts.age(loadedAt, at: state.now)
    guard let rest = list.restLoadedAt.map({ Amounts.age($0, at: state.now) }), rest != age else {
      return age
    }
    return layout.hasBorders ? "\(age), rest \(rest)" : rest
  }
}

extension BucketQuota {
  /// More than half of the hour is spent, or something waits.
  fileprivate func isMentioned(at now: Date) -> Bool {
    callsThisHour * 2 > perHour || waitsUntil(at: now) != nil
  }
}
