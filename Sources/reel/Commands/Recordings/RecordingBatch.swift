import RecordingLibrary
import Recordings
import Wording

/// Does something with recordings one by one, and goes on behind one that fails. What concerns all of them ends
/// it: a key that may not, a server that does not answer, Ctrl-C.
struct RecordingBatch: Sendable {
  var references: RecordingReferences
  /// What is done, for the sentence about what was not: `shown`.
  var verb: String

  func each(
    _ session: CommandSession, _ body: (RecordingReference) async throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    for reference in references.valid { try reference.checkHost(session.server) }
    var tally = Tally()
    for text in references.invalid {
      session.notes.say(["reel: “\(text)” names no recording."])
      tally.failed(.usage([]))
    }
    let all = references.valid
    for (place, reference) in all.enumerated() {
      do throws(CommandFailure) {
        if Task.isCancelled { throw .library(.fetch(.cancelled)) }
        try await body(reference)
        tally.succeeded()
      } catch {
        guard error.isOfOneRecording else {
          if all.count > 1 { session.notes.say(["reel: \(place) of \(all.count) recordings \(verb)."]) }
          throw error
        }
        let lines = error.lines(session.wording)
        session.notes.say(all.count > 1 ? ["reel: \(reference.id):"] + lines : lines)
        tally.failed(error)
      }
      if all.count > 1 { session.notes.progress(done: place + 1, of: all.count, noun: "recording") }
    }
    session.notes.clearProgress()
    try tally.finish()
  }
}

extension CommandFailure {
  /// The next recording may do.
  var isOfOneRecording: Bool {
    switch self {
    case .output, .usage, .filter, .refused, .ended: false
    case .notCached, .nothingRecorded, .partlyHad: true
    case .library:
      switch status {
      case .notFound, .failed: true
      case .done, .usage, .notAllowed, .unanswered, .interrupted: false
      }
    }
  }
}
