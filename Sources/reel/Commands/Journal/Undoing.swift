import RecordingLibrary
import Recordings
import Wording

/// What `reel undo` is asked for, and how it is done.
struct Undoing: Sendable {
  var step: Int64?
  var options: WritingOptions

  func run(_ session: CommandSession) async throws(CommandFailure) {
    // What waits is taken back before it is sent.
    let writing = try await Writing.begin(session, options, isHeld: true)
    let known = try await named(writing)
    let result = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.undo(step.map(StepID.init), in: writing.project, writing.sending)
    }
    switch result.outcome {
    case .undone(let undone): try await report(undone, result.sending, writing)
    case .cannot(_, _, let position): throw try await Self.cannot(position, writing)
    case .nothing:
      guard let known else { throw .refused(["reel: there is nothing to undo."], .notFound) }
      throw .refused(
        [
          known.isUndone
            ? "reel: this is undone already: \(known.title)."
            : "reel: another Reel that is running decided this, and can undo it: \(known.title)."
        ], .failed)
    }
  }

  private static func cannot(
    _ position: Int64, _ writing: Writing
  ) async throws(CommandFailure) -> CommandFailure {
    let known = try await writing.decide { (library) throws(LibraryFailure) in
      var known: StepSummary?
      try await library.journalSteps(in: writing.project) { page in
        known = page.first { $0.position == position }
        return known == nil
      }
      return known
    }
    guard let known else { return .refused(["reel: nothing takes this back."], .failed) }
    let advice =
      known.waiting > 0
      ? "reel: what of it was not sent is given up by reel journal drop \(known.id.number)."
      : "reel: an earlier step is undone by its number: reel journal list --all."
    return .refused(["reel: nothing takes this back: \(known.title).", advice], .failed)
  }

  private func named(_ writing: Writing) async throws(CommandFailure) -> StepSummary? {
    guard let step else { return nil }
    let known = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.journalStep(StepID(step), in: writing.project)
    }
    guard let known else { throw .refused(["reel: there is no step \(step) in this project."], .notFound) }
    return known
  }

  private func report(
    _ undone: UndoneStep, _ sending: DecisionOutcome?, _ writing: Writing
  ) async throws(CommandFailure) {
    var report = DecisionReport(writing)
    let title = JournalWording.sentence(undone.action, recordings: undone.recordings.count, arrow: "->")
    if let sending {
      report.add(sending, "undo: \(title)")
    } else {
      writing.session.notes.say(["reel: undo: \(title): it was not sent, and never will be."])
    }
    var notes = [JournalWording.note(undone)].compactMap(\.self)
    if undone.kept > 0 { notes.append("\(undone.kept) stay as they are: nothing takes them back") }
    writing.session.notes.say(notes.map { "reel: \($0)." })
    try await report.finish()
  }
}
