import RecordingLibrary
import Recordings
import Wording

/// What a command says of its changes: a summary of each step for the person, a row of each change for
/// programs, and the status.
struct DecisionReport {
  private let writing: Writing
  private var rows: [OutputRow] = []
  private var done = 0
  private var waiting = 0
  private var refusals: [ExitStatus] = []
  private var outage: ExitStatus?

  init(_ writing: Writing) { self.writing = writing }

  private var session: CommandSession { writing.session }

  /// Rows go to programs, and to whoever asks for them.
  private var printsRows: Bool { !(session.request.format == nil && session.form.isTable) }

  /// `title`: what was decided.
  mutating func add(_ outcome: DecisionOutcome, _ title: String) {
    let summary = DecisionSummary(
      outcome: outcome, title: title, isQueued: writing.isQueued, isInterrupted: Task.isCancelled,
      listsRefused: !printsRows)
    session.notes.say(summary.lines(session.wording))
    done += outcome.done
    waiting += outcome.waiting
    refusals += outcome.problems.map(\.status)
    outage = outage ?? outcome.outage?.failure.status
    rows += outcome.entries.map { entry in
      DecisionRow.row(
        entry, created: entry.write.recording == nil ? outcome.playlist?.id : nil, isQueued: writing.isQueued,
        session.wording)
    }
  }

  /// What cannot be done, said here.
  mutating func reject(_ text: String, change: String, _ reason: String, _ status: ExitStatus) {
    session.notes.say(["reel: \(text): \(reason)."])
    refusals.append(status)
    rows.append(
      DecisionRow.row(id: text, change: change, state: "refused", reason: reason, step: nil, isDone: false))
  }

  /// Entries of a step that are never sent.
  mutating func gaveUp(_ entries: [JournalEntry], _ step: StepSummary) {
    let what = Amounts.counted(entries.count, "change")
    session.notes.say(["reel: \(step.title): \(what) given up (step \(step.id.number))."])
    done += entries.count
    rows += entries.map {
      DecisionRow.row($0, created: nil, isQueued: false, session.wording)
    }
  }

  func finish() async throws(CommandFailure) {
    if printsRows {
      let printer = try session.printer(of: DecisionRow.columns)
      _ = await printer.print(rows)
      try await session.finish(printer)
    }
    let status = Self.status(
      done: done, refusals: refusals, waiting: writing.isQueued ? 0 : waiting, outage: outage,
      isInterrupted: Task.isCancelled)
    if status != .done { throw .ended(status) }
  }

  /// Interrupted before partly done, partly done before waiting.
  static func status(
    done: Int, refusals: [ExitStatus], waiting: Int, outage: ExitStatus?, isInterrupted: Bool
  ) -> ExitStatus {
    if isInterrupted, waiting > 0 { return .interrupted }
    if let first = refusals.first { return done > 0 || waiting > 0 ? .failed : first }
    return waiting > 0 ? outage ?? .unanswered : .done
  }
}
