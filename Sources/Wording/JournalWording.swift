package import Recordings

/// What was decided, and what stands in its way, in words.
package enum JournalWording {
  /// The action in a few words: `3 recordings → Bugs`.
  package static func sentence(_ action: JournalAction, recordings: Int, arrow: String) -> String {
    let rows = recordings == 1 ? "1 recording" : "\(recordings) recordings"
    return switch action {
    case .add(let name): "\(rows) \(arrow) \(name)"
    case .remove(let name): "\(rows) out of \(name)"
    case .move(let from, let to): "\(rows) from \(from) \(arrow) \(to)"
    case .markViewed: "\(rows) marked viewed (for good)"
    case .create(let name): recordings == 0 ? "new list \(name)" : "\(rows) \(arrow) new collection \(name)"
    case .edit(let name): "edit \(name)"
    case .pin(let name): "pin \(name)"
    case .unpin(let name): "unpin \(name)"
    case .deletePlaylist(let name): "delete the list \(name)"
    case .restorePlaylist(let name): "restore the list \(name)"
    case .copy(let from, let to): "\(rows) of \(from) \(arrow) \(to)"
    case .merge(let from, let into): "merge \(from) into \(into): \(rows)"
    case .deleteRecordings: "delete \(rows) for good"
    }
  }

  /// What undoing leaves, and what it may have taken too much; nil where there is nothing to say.
  package static func note(_ step: UndoneStep) -> String? {
    let stays =
      step.unchanged == 1 ? "1 was there before, and stays" : "\(step.unchanged) were there before, and stay"
    let unsure =
      step.uncertain == 1 ? "1 more may" : "\(step.uncertain) \(step.unchanged > 0 ? "more " : "")may"
    switch (step.unchanged, step.uncertain) {
    case (0, 0): return nil
    case (_, 0): return stays
    case (0, _): return "\(unsure) have been there before: PostHog shows 50 of a list"
    default: return "\(stays); \(unsure) have been: PostHog shows 50 of a list"  // Int
    }
  }

  package static func what(_ failure: JournalFailure) -> String {
    switch failure {
    case .noPlace(let path): "The journal cannot be kept in \(path)."
    case .unsafe(let reason): "The journal is not used: \(reason)."
    case .inUse: "Another Reel has the journal open."
    case .failed(let words): "The journal failed: \(words)."
    case .damaged: "The journal is damaged."
    }
  }

  package static func quarantined(_ aside: QuarantinedFile) -> String {
    let name = aside.path.split(separator: "/").last.map(String.init) ?? aside.path
    return switch aside.reason {
    case .damaged:
      "the journal was damaged: it is kept as \(name) with what was not sent, and a new one begins"
    case .newer(let version):
      "the journal is of a newer Reel (version \(version)): it is kept as \(name), and a new one begins"
    }
  }
}
