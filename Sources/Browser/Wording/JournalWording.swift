import Recordings

/// What was decided, and what stands in its way, in words.
enum JournalWording {
  /// The action in a few words: `3 recordings → Bugs`.
  static func sentence(_ action: JournalAction, recordings: Int, arrow: String) -> String {
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
  static func note(_ step: UndoneStep) -> String? {
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

  static func what(_ failure: JournalFailure) -> String {
    switch failure {
    case .noPlace(let path): "The journal cannot be kept in \(path)."
    case .failed(let words): "The journal failed: \(words)."
    case .damaged: "The journal is damaged."
    }
  }

  static func setAside(_ aside: QuarantinedFile) -> String {
    let name = aside.path.split(separator: "/").last.map(String.init) ?? aside.path
    return switch aside.reason {
    case .damaged:
      "the journal was damaged: it is kept as \(name) with what was not sent, and a new one begins"
    case .newer(let version):
      "the journal is of a newer Reel (version \(version)): it is kept as \(name), and a new one begins"
    }
  }
}

extension FailureWording {
  /// Why an entry was not done.
  func what(_ problem: EntryProblem) -> Sentence {
    switch problem {
    case .failed(let failure): Sentence(what(failure))
    case .changedMeanwhile(let name, let description, let who):
      "\(who ?? "Somebody") changed it meanwhile: it is now \(name)"
        + (description.isEmpty ? "" : " (\(description))")
        + ". \(inJournal("overwrites that", "leaves it"))"
    case .perhapsCreated(let found):
      "\(found) of that name were made just now; whether one is this, look. "
        + inJournal("makes another", "does not")
    case .notEmpty(let count):
      (count == 1 ? "1 recording was" : "\(count) recordings were")
        + " added to it since, so it stays. \(inJournal("deletes it all the same", "leaves it"))"
    case .interrupted: "Reel ended before it was confirmed; deleting is not tried again by itself."
    case .stillThere: "The server confirmed it, and lists it still."
    case .stopped:
      "Stopped. \(inJournal("goes on", "gives up"))"
    case .withoutPlaylist: "Its collection could not be created."
    case .notRecorded: "The journal could not be written, so it was not sent."
    case .unknown: "It was refused; why, the journal does not tell."
    }
  }

  private func inJournal(_ retry: String, _ drop: String) -> Sentence {
    "In \(key: .journal(.open)) \(overlay: .journal(.retry)) \(retry), \(overlay: .journal(.drop)) \(drop)."
  }
}
