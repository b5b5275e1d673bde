import Recordings
import Terminal

extension BrowserView {
  /// Where we are on the left, what it costs and how old it is on the right; the middle gives way first.
  mutating func drawHeader() {
    let rect = layout.header
    frame.fill(rect, style: theme[.header])
    let right = headerRight
    let rightStart = max(0, rect.columns - right.map(\.text.columns).reduce(0, +) - 2 * right.count)
    var column = frame.put(" reel", column: 0, row: 0, style: theme[.headerStrong])
    for part in headerLeft {
      let room = rightStart - column - 2
      // The view's name is worth cutting; of what follows half a word says nothing.
      guard part.text.columns <= room || part.role == .headerStrong else { break }
      let text = part.text.fitted(to: room)
      column = frame.put(
        text, column: column + 2, row: 0, end: rightStart,
        style: theme[part.role])
    }
    column = rightStart
    for part in right {
      column = frame.put(part.text, column: column + 1, row: 0, style: theme[part.role]) + 1
    }
  }

  private var headerLeft: [(text: String, role: Role)] {
    var parts: [(String, Role)] = [(viewTitle, .headerStrong)]
    if layout.hasBorders { parts.insert((place, .header), at: 0) }
    if state.recordings.list.load.isLoading { parts.append(("loading…", .headerAlert)) }
    parts += window.map { ($0, .header) }
    return parts
  }

  /// Where the data comes from, in fewer words where there is less room.
  private var place: String {
    let project = state.account?.project
    let number = state.project.flatMap { $0 == .current ? "current project" : "#\($0)" }
    let parts =
      switch state.size.columns {
      case ..<100: [state.settings.profile, project?.name ?? number]
      case ..<130: [state.settings.profile, project?.name, number]
      default: [state.settings.profile, project?.organization, project?.name, number]
      }
    return parts.compactMap { $0 }.joined(separator: " / ")
  }

  private var viewTitle: String {
    let title =
      switch state.recordings.view {
      case .all: "All recordings"
      case .unviewed: "Unviewed"
      case .playlist(let id): state.playlists[id]?.title ?? id.text
      }
    guard layout.panes.count == 1 else { return title }
    switch state.focus {
    case .playlists: return "Playlists"
    case .recordings: return title
    case .detail: return "\(title) > Detail"
    }
  }

  private var window: [String] {
    switch state.recordings.view {
    case .all, .unviewed:
      ["last 30 days", "times in \(state.settings.zoneNames[state.now])"]
    case .playlist: []
    }
  }

  private var headerRight: [(text: String, role: Role)] {
    let list = state.recordings.list
    var parts: [(String, Role)] = []
    if !list.rows.isEmpty || list.load != .idle { parts.append((loaded, .header)) }
    if list.hidden > 0 { parts.append(("\(list.hidden) viewed hidden here", .header)) }
    if !list.marks.isEmpty { parts.append(("*\(list.marks.count)", .headerAlert)) }
    if let quota = state.quota {
      let scarce = quota.listCallsThisHour * 10 >= quota.listCallsPerHour * 9 || quota.throttledUntil != nil
      parts.append(
        ("api \(quota.listCallsThisHour)/\(quota.listCallsPerHour)", scarce ? .headerAlert : .header))
    }
    if !state.filing.pending.isEmpty { parts.append(("queue \(state.filing.pending.count)", .headerAlert)) }
    if let age { parts.append(age) }
    return layout.hasBorders ? parts : parts.filter { $0.1 == .headerAlert } + (age.map { [$0] } ?? [])
  }

  private var loaded: String {
    let list = state.recordings.list
    return "\(Amounts.grouped(list.rows.count)) loaded" + (list.next == nil ? "" : ", more")
  }

  /// How old the rows are; a failed refresh says so beside the age of what is still shown.
  private var age: (String, Role)? {
    switch state.recordings.list.load {
    case .loaded(let at): (Amounts.age(at, at: state.now), .header)
    case .failed where !state.recordings.list.rows.isEmpty: ("stale", .headerAlert)
    case .idle, .loading, .failed: nil
    }
  }
}
