import RecordingLibrary
import Recordings
import Wording

extension EntryProblem {
  /// How a command ends whose change was refused so.
  var status: ExitStatus {
    switch self {
    case .failed(let failure): failure.status
    case .changedMeanwhile, .perhapsCreated, .interrupted, .notEmpty, .stillThere, .stopped, .withoutPlaylist,
      .notRecorded, .unknown:
      .failed
    }
  }

  /// Why it was not done, in one sentence.
  func sentence(_ wording: FailureWording) -> String {
    switch self {
    case .failed(let failure): wording.what(failure)
    case .changedMeanwhile(let name, let description, let who):
      "\(who ?? "Somebody") changed it meanwhile: it is now \(name)"
        + (description.isEmpty ? "." : " (\(description)).")
    case .perhapsCreated(let found):
      "\(found) of that name were made just now; whether one is this, look."
    case .interrupted: "Reel ended before it was confirmed; deleting is not tried again by itself."
    case .notEmpty(let count):
      (count == 1 ? "1 recording was" : "\(count) recordings were") + " added to it since, so it stays."
    case .stillThere: "The server confirmed it, and lists it still."
    case .stopped: "Stopped."
    case .withoutPlaylist: "Its collection could not be created."
    case .notRecorded: "The journal could not be written, so it was not sent."
    case .unknown: "It was refused; why, the journal does not tell."
    }
  }

  /// For standard error, with what to do about it.
  func lines(_ wording: FailureWording) -> [String] {
    if case .failed(let failure) = self { return CommandFailure.library(.fetch(failure)).lines(wording) }
    return ["reel: " + sentence(wording)]
  }
}
