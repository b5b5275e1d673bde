import Recordings

/// Requests, each at the time of its start.
extension WindowTimeline {
  /// A day: a request that takes longer is none.
  private static let longest = 86_400_000.0

  mutating func requestCame(_ request: NetworkRequest, _ event: IndexedEvent) {
    guard isTold(request) else { return }
    let time = start(of: request, event)
    var line = entry(event, .request, "")
    line.time = time
    line.status = request.status.flatMap { (1...999).contains($0) ? $0 : nil }
    line.duration = request.duration.flatMap {
      $0 >= 0 ? Int(clamping: min($0, Self.longest).rounded()) : nil
    }
    line.size = request.transferSize.flatMap { $0 > 0 ? $0 : nil }
    line.flags = flags(of: request, line)
    line.text = RequestText.text(of: request, onHost: pages.last?.address.host)
    line.page = page(at: time)
    switch requests.note(request, at: time, entry: entries.count) {
    case .isNew: append(line)
    case .replaces(let place): if entries.indices.contains(place) { entries[place] = line }
    case .isKnown: return
    }
    noteRequest(line, isScript: isScript(request))
  }

  /// Not paints, nor what has no name.
  private func isTold(_ request: NetworkRequest) -> Bool {
    guard !request.name.isEmpty, !request.name.hasPrefix("about:"), !request.name.hasPrefix("data:"),
      !request.name.hasPrefix("blob:")
    else { return false }
    return ["navigation", "resource", ""].contains(request.entryType)
  }

  private func isScript(_ request: NetworkRequest) -> Bool {
    ["fetch", "xmlhttprequest"].contains(request.initiatorType)
  }

  /// A start far from the event is no time of this recording.
  private func start(of request: NetworkRequest, _ event: IndexedEvent) -> Int64 {
    guard let time = request.time, (event.time - 3_600_000...event.time + 3_600_000).contains(time) else {
      return event.time
    }
    return time
  }

  private func flags(of request: NetworkRequest, _ line: TimelineEntry) -> TimelineFlags {
    var flags: TimelineFlags = []
    let isUnanswered = line.status == nil && isScript(request) && request.method != nil && !request.isInitial
    if isUnanswered || line.status.map({ $0 >= 400 }) ?? false { flags.insert(.failed) }
    let isOwn = isScript(request) || request.entryType == "navigation"
    if isOwn, Double(line.duration ?? 0) >= limits.slowRequest { flags.insert(.slow) }
    if !isOwn { flags.insert(.resource) }
    return flags
  }

  /// The action that the request followed within a second.
  private mutating func noteRequest(_ line: TimelineEntry, isScript: Bool) {
    guard isScript else { return }
    let place = entries.indices.suffix(60).last {
      entries[$0].kind.isAction && entries[$0].time <= line.time + 20
    }
    guard let place, line.time - entries[place].time <= 1_000 else { return }
    let isFailed = line.flags.contains(.failed)
    let status = line.status.map { " \($0)" } ?? (isFailed ? " failed" : "")
    let effect = ActionEffect(isFailed ? .failedRequest : .request, PageText.clean(line.text) + status)
    if entries[place].effect?.kind == .nothing { revive(place) }
    note(effect, at: line.time + Int64(line.duration ?? 0), for: place, since: entries[place].time)
  }

  /// The action was taken for dead, but its request is told late.
  private mutating func revive(_ place: Int) {
    entries[place].effect = nil
    guard entries[place].flags.contains(.dead) else { return }
    entries[place].flags.remove(.dead)
    if let dead = entries.indices.suffix(60).last(where: {
      entries[$0].kind == .dead && entries[$0].time == entries[place].time
    }) {
      entries[dead].count = 0
    }
  }
}
