import Recordings
import Wording

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
