package import Recordings

extension RecordingEvidence {
  /// Moments of one kind; more are thinned out evenly.
  private static var most: Int { 200 }

  /// What a timeline tells, as the rows show it.
  package init(timeline: Timeline, isFinal: Bool = true) {
    let kinds = Dictionary(grouping: timeline.entries.compactMap(Self.moment), by: \.kind)
    let moments = kinds.values.flatMap { Self.thinned($0) }.sorted {
      ($0.time, $0.kind.rawValue) < ($1.time, $1.kind.rawValue)
    }
    self.init(moments: moments, origin: .timeline, isFinal: isFinal)
  }

  private static func moment(of entry: TimelineEntry) -> EvidenceMoment? {
    guard !entry.flags.contains(.outlier) else { return nil }
    return kind(of: entry).map { EvidenceMoment($0, at: entry.time, text(of: entry)) }
  }

  private static func kind(of entry: TimelineEntry) -> EvidenceKind? {
    switch entry.kind {
    case .page, .screen: .page
    case .click, .tap, .input, .choice, .submit, .paste, .scroll: .action
    case .rage: .rage
    case .dead: .dead
    case .error, .alert, .request: entry.isTrouble ? .error : nil
    case .console, .thrash, .idle, .hidden, .offline, .resize, .paused, .gap, .custom, .keyboard: nil
    }
  }

  /// Nothing that was typed.
  private static func text(of entry: TimelineEntry) -> String? {
    switch entry.kind {
    case .page: entry.page ?? entry.text
    case .error, .alert, .request: entry.troubleText
    case .click, .tap, .input, .choice, .submit, .paste, .rage, .dead: entry.target?.label
    case .screen: entry.text
    case .scroll, .console, .thrash, .idle, .hidden, .offline, .resize, .paused, .gap, .custom, .keyboard: nil
    }
  }

  /// The first and the last stay.
  private static func thinned(_ moments: [EvidenceMoment]) -> [EvidenceMoment] {
    guard moments.count > most else { return moments }
    return (0..<most).map { moments[$0 * (moments.count - 1) / (most - 1)] }
  }
}
