import Recordings

extension RecordingEvidence {
  /// From the events of one session. Where there are more than any row can show, some of what a person did
  /// without trouble is left out.
  init(of events: [AnalyticsEvent], isFinal: Bool) {
    let moments = events.compactMap(EvidenceMoment.init).sorted { $0.time < $1.time }
    self.init(moments: Self.thinned(moments), origin: .events, isFinal: isFinal)
  }

  private static let mostMoments = 500
  /// A page that fails in a loop sends thousands of errors.
  private static let mostTelling = 2_000

  private static func thinned(_ moments: [EvidenceMoment]) -> [EvidenceMoment] {
    guard moments.count > mostMoments else { return moments }
    let telling = moments.count { $0.kind != .action }
    let room = max(0, mostMoments - telling)
    let actions = moments.count - telling
    var (seen, told) = (0, 0)
    return moments.filter { moment in
      guard moment.kind == .action else {
        told += 1
        return told <= mostTelling
      }
      seen += 1
      return seen * room / actions > (seen - 1) * room / actions
    }
  }
}

extension EvidenceMoment {
  /// Nil of an event that tells nothing.
  init?(_ event: AnalyticsEvent) {
    switch event.name {
    case "$pageview", "$screen": self.init(.page, at: event.time, event.page)
    case "$exception": self.init(.error, at: event.time, event.text)
    case "$rageclick": self.init(.rage, at: event.time, event.text)
    case "$dead_click": self.init(.dead, at: event.time, event.text)
    case "$autocapture": self.init(.action, at: event.time, event.text)
    default: return nil  // String
    }
  }
}
