import Recordings

extension EvidenceMoment {
  /// Whether a filter word asks for such a moment, as far as evidence tells. It has no properties of events,
  /// so a word with conditions finds none.
  func isMeant(by test: FilterWord.Test) -> Bool {
    switch test {
    case .event(let event): event.conditions.isEmpty && isEvent(event.name)
    case .text(.url, let texts): kind == .page && contains(texts)
    case .text(.console, let texts): kind == .error && contains(texts)
    case .evidence(.text(_, let texts)):
      troubleText.map { trouble in
        texts.contains { $0 == "*" || SmartCaseSearch($0.lowercased()).matches(trouble) }
      } ?? false
    case .text, .amount, .flag, .choice, .number, .date, .order, .property, .evidence, .anywhere: false
    }
  }

  /// By PostHog's own names, or as what the user did is named.
  private func isEvent(_ name: String) -> Bool {
    switch name {
    case "$pageview", "$screen": kind == .page
    case "$exception": kind == .error
    case "$rageclick": kind == .rage
    case "$dead_click": kind == .dead
    default: kind == .action && text == name  // String
    }
  }

  private func contains(_ texts: [String]) -> Bool {
    text.map { whole in texts.contains { SmartCaseSearch($0.lowercased()).matches(whole) } } ?? false
  }
}
