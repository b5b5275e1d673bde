import Recordings

/// Events with a tag: the recorder's own, and those of the product.
extension WindowTimeline {
  /// Configuration and bookkeeping of the recorder.
  private static let quietTags: Set<String> = [
    "$session_options", "$posthog_config", "$remote_config_received", "$recording_started",
    "triggerGroupSamplingDecisionMade", "$session_starting", "sessionNoLongerIdle", "network",
  ]

  mutating func customCame(_ custom: CustomEvent, _ event: IndexedEvent) {
    switch custom.tag {
    case "$pageview", "$url_changed":
      if let href = text("href", in: custom.payload) { addressCame(href, event) }
    case "window hidden": beginSpan(entry(event, .hidden, "tab hidden"))
    case "window visible": endSpan(.hidden, event)
    case "browser offline": beginSpan(entry(event, .offline, "offline"))
    case "browser online": endSpan(.offline, event)
    case "recording paused": beginSpan(pauseLine(custom, event))
    case "recording resumed": endSpan(.paused, event)
    case "keyboard": keyboardCame(custom, event)
    case "sessionIdle": break
    default: otherCame(custom, event)  // String
    }
  }

  private func text(_ name: String, in payload: JSONText) -> String? {
    (try? JSONMembers(payload))?[name]?.lenientText
  }

  private func pauseLine(_ custom: CustomEvent, _ event: IndexedEvent) -> TimelineEntry {
    let reason = text("reason", in: custom.payload).map { ": " + PageText.clean($0, limit: 80) } ?? ""
    return entry(event, .paused, "recording paused\(reason)")
  }

  private mutating func otherCame(_ custom: CustomEvent, _ event: IndexedEvent) {
    guard !Self.quietTags.contains(custom.tag) else { return }
    let tag = PageText.clean(custom.tag, limit: 80)
    let lower = tag.lowercased()
    let isPaste = lower.contains("paste") || lower.contains("clipboard")
    append(entry(event, isPaste ? .paste : .custom, isPaste ? "pasted" : Self.sentence(tag)))
  }

  private static func sentence(_ tag: String) -> String {
    switch tag {
    case "$session_id_change": "the session changed: another recording is its neighbour"
    case "$session_ending": "the session ends; another recording goes on"
    case "rrweb/fullscreen": "full screen"
    default: tag  // String
    }
  }

  /// A state that lasts until something ends it.
  private mutating func beginSpan(_ line: TimelineEntry) {
    if let action, line.kind == .hidden, line.time - action.time <= limits.deadMutation, !action.isField {
      note(ActionEffect(.left, "left the tab"), at: line.time)
    }
    guard openSpans[line.kind] == nil else { return }
    var line = line
    line.flags.insert(.open)
    openSpans[line.kind] = append(line)
  }

  private mutating func endSpan(_ kind: TimelineKind, _ event: IndexedEvent) {
    guard let place = openSpans.removeValue(forKey: kind), entries.indices.contains(place) else { return }
    entries[place].duration = Self.milliseconds(from: entries[place].time, to: event.time)
    entries[place].flags.remove(.open)
  }

  private mutating func keyboardCame(_ custom: CustomEvent, _ event: IndexedEvent) {
    let members = try? JSONMembers(custom.payload)
    let isOpen = members?["open"]?.lenientBool ?? false
    append(entry(event, .keyboard, isOpen ? "keyboard opened" : "keyboard closed"))
    note(ActionEffect(.focus), at: event.time)
  }

  /// Sizes that follow each other soon are one line.
  mutating func resizeCame(_ viewport: Viewport, _ event: IndexedEvent) {
    let text = "resized to \(Int(clamping: viewport.width)) × \(Int(clamping: viewport.height))"
    let isSame = self.viewport == viewport
    self.viewport = viewport
    if isSame { return }
    if let place = entries.indices.last, entries[place].kind == .resize,
      event.time - entries[place].time < 5_000
    {
      entries[place].text = text
      return
    }
    append(entry(event, .resize, text))
  }
}
