/// Lines as sentences.
extension TimelineEntry {
  /// What happened, with its effect: `clicked button “Log in” → / (492 ms)`
  package var sentence: String {
    var parts = [text]
    if kind == .page, let title = target?.label { parts[0] += " “\(title)”" }
    if let details = requestDetails { parts.append(details) }
    if kind == .page || kind == .hidden || kind == .offline || kind == .paused, let duration, duration > 0 {
      parts.append(TimelineTime.duration(duration))
    }
    if let effect = effectText { parts.append(effect) }
    if count > 1, kind != .rage, !flags.contains(.double) { parts[0] += " ×\(count)" }
    if let cause { parts.append("\(cause.sentence)") }
    return parts.joined(separator: " · ") + flagText
  }

  /// `Nothing` and the focus of a field need no time.
  private var effectText: String? {
    guard let effect, effect.kind != .focus else { return nil }
    guard let reaction, effect.kind != .nothing else { return effect.text }
    return "\(effect.text) (\(reaction) ms)"
  }

  private var requestDetails: String? {
    guard kind == .request else { return nil }
    let parts = [
      status.map { "\($0)" } ?? (flags.contains(.failed) ? "no answer" : nil),
      duration.map(TimelineTime.duration), size.map(TimelineTime.size),
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? nil : text
  }

  private static let shownFlags: TimelineFlags = [
    .rage, .dead, .derived, .slow, .uncertain, .keyboard, .filled, .exception, .outlier,
  ]

  private var flagText: String {
    let shown = flags.intersection(Self.shownFlags)
    let names = shown.names.filter { name in kind != .rage && kind != .dead || name == "derived" }
    return names.isEmpty ? "" : " [\(names.joined(separator: ", "))]"
  }

  /// As what led to something: `clicked button “Log in”`.
  var actionText: String { textWithoutValue ?? text }
}
