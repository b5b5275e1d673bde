import RecordingLibrary
import Recordings
import Wording

/// What `reel journal retry` and `reel journal drop` are asked for, and how it is done.
struct JournalChanging: Sendable {
  enum Change: Hashable, Sendable {
    case retry
    case drop(isConfirmed: Bool)

    var name: String {
      switch self {
      case .retry: "retry"
      case .drop: "drop"
      }
    }
  }

  var change: Change
  var steps: StepArguments
  var options: WritingOptions

  func run(_ session: CommandSession) async throws(CommandFailure) {
    // What waits must not be sent before it is given up.
    let writing = try await Writing.begin(session, options, isHeld: true)
    var report = DecisionReport(writing)
    let open = try await writing.steps(steps, change: change.name, &report)
    if open.isEmpty, steps.all { session.notes.say(["reel: nothing waits."]) }
    switch change {
    case .retry: try await retry(open, writing, &report)
    case .drop(let isConfirmed):
      if steps.all, !open.isEmpty, !isConfirmed {
        session.notes.say(open.map { "reel: \($0.title) (step \($0.id.number))" })
        try Confirming.mayGoOn("Give all of it up?", session.notes)
      }
      for step in open { try await drop(step, writing, &report) }
    }
    try await report.finish()
  }

  /// What waits goes out with the journal as a whole; what was refused step by step.
  private func retry(
    _ open: [StepSummary], _ writing: Writing, _ report: inout DecisionReport
  ) async throws(CommandFailure) {
    guard !open.isEmpty else { return }
    let unsent = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.send(writing.journal, in: writing.project, writing.sending)
    }
    if let unsent, unsent.done + unsent.waiting > 0 {
      report.add(unsent, "what waited")
    } else if !writing.isHeld {
      try await writing.openJournal()
    }
    for step in open where step.refused > 0 && !Task.isCancelled {
      let outcome = try await writing.decide { (library) throws(LibraryFailure) in
        try await library.retry(step.id, writing.sending)
      }
      if !outcome.entries.isEmpty { report.add(outcome, step.title) }
    }
  }

  private func drop(
    _ step: StepSummary, _ writing: Writing, _ report: inout DecisionReport
  ) async throws(CommandFailure) {
    let dropped = try await writing.decide { (library) throws(LibraryFailure) in
      try await library.drop(step.id)
    }
    if dropped.isEmpty {
      report.reject(
        "step \(step.id.number)", change: "drop",
        "it may have been sent just now, or another Reel is sending it", .failed)
    } else {
      report.gaveUp(dropped, step)
    }
  }
}

extension StepSummary {
  /// What was decided.
  var title: String { JournalWording.sentence(action, recordings: recordings, arrow: "->") }
}
