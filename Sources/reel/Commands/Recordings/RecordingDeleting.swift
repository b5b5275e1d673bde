import RecordingLibrary
import Recordings
import Wording

/// What `reel delete` is asked for: which recordings, and how many of them the user confirmed.
struct RecordingDeleting: Sendable {
  var reach: DeletableRecordings.Reach
  /// Nil where nothing is confirmed: then nothing is deleted.
  var confirmed: Int?
  /// It is known that nothing is deleted.
  var isDryRun: Bool
  /// Somebody reads what would be deleted.
  var isAtTerminal: Bool

  func run(_ session: CommandSession) async throws(CommandFailure) {
    let writing = try await Writing.begin(session, WritingOptions.waiting)
    guard !writing.isOffline else { throw .ended(.unanswered) }
    let found = try await DeletableRecordings(reach: reach, writing: writing).found()
    // A list that was not read to its end says nothing.
    if Task.isCancelled { throw .library(.fetch(.cancelled)) }
    if found.unreadable > 0 {
      session.notes.say(["reel: \(Amounts.counted(found.unreadable, "row")) cannot be read, and stay."])
    }
    if let confirmed {
      try await delete(found, confirmed, writing)
    } else {
      try await preview(found, writing)
    }
  }

  private func preview(
    _ found: DeletableRecordings.Found, _ writing: Writing
  ) async throws(CommandFailure) {
    let session = writing.session
    let printer = try session.printer(of: RecordingTableRow.columns)
    _ = await printer.print(found.recordings.map(RecordingTableRow.row))
    try await session.finish(printer)
    session.notes.say(
      found.rejected.map { "reel: \($0.text): \($0.reason)." } + [sentence(found.recordings.count)])
    if !isDryRun, !isAtTerminal { throw .ended(.usage) }
    if let status = status(of: found) { throw .ended(status) }
  }

  private func sentence(_ count: Int) -> String {
    let what = Amounts.counted(count, "recording")
    if count == 0 { return "reel: nothing would be deleted." }
    return
      "reel: \(what) would be deleted for good. Nothing was: --yes \(count) deletes \(count == 1 ? "it" : "them")."
  }

  /// Nil where all that was named is there.
  private func status(of found: DeletableRecordings.Found) -> ExitStatus? {
    guard !found.rejected.isEmpty else { return nil }
    return found.recordings.isEmpty ? found.rejected.first?.status : .failed
  }

  private func delete(
    _ found: DeletableRecordings.Found, _ confirmed: Int, _ writing: Writing
  ) async throws(CommandFailure) {
    let count = found.recordings.count
    guard count == confirmed else {
      throw .refused(
        [
          "reel: \(Amounts.counted(count, "recording")) would be deleted, not \(confirmed): nothing was deleted."
        ],
        .usage)
    }
    var report = DecisionReport(writing)
    for rejected in found.rejected {
      report.reject(rejected.text, change: "delete", rejected.reason, rejected.status)
    }
    if count > 0 {
      let outcome = try await writing.decide { (library) throws(LibraryFailure) in
        try await library.delete(found.recordings.map(\.id), in: writing.project, writing.sending)
      }
      report.add(
        outcome, JournalWording.sentence(.deleteRecordings, recordings: count, arrow: "->"))
    }
    try await report.finish()
  }
}
