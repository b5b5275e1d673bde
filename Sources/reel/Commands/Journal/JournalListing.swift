import RecordingLibrary
import Recordings
import Wording

/// What `reel journal list` is asked for, and how it is answered.
struct JournalListing: Sendable {
  static let columns = [
    OutputColumn(name: "step", title: "STEP", least: 19, most: 20, isWhole: true, importance: 7),
    OutputColumn(name: "when", title: "WHEN", least: 9, most: 12, importance: 3),
    OutputColumn(name: "state", title: "STATE", least: 7, most: 8, importance: 6),
    OutputColumn(name: "what", title: "WHAT", least: 16, most: 80, importance: 5),
    OutputColumn(name: "done", title: "DONE", least: 4, most: 7, alignsRight: true, importance: 1),
    OutputColumn(name: "waiting", title: "WAIT", least: 4, most: 7, alignsRight: true, importance: 2),
    OutputColumn(name: "refused", title: "REF", least: 4, most: 7, alignsRight: true, importance: 2),
    OutputColumn(name: "reason", title: "REASON", least: 12, most: 200, importance: 4),
  ]

  var showsAll: Bool

  func print(_ session: CommandSession) async throws(CommandFailure) {
    let project = try await session.journalProject()
    let printer = try session.printer(of: Self.columns)
    do throws(LibraryFailure) {
      try await session.library.journalSteps(in: project) { steps in
        let shown = showsAll ? steps : steps.filter(\.isOpen)
        return await printer.print(shown.map { Self.row($0, session.wording) }) && !Task.isCancelled
      }
    } catch {
      throw CommandFailure(error)
    }
    if await printer.printed == 0, session.form.isTable {
      await printer.say([showsAll ? "reel: nothing was decided here." : "reel: nothing waits."])
    }
    try await session.finish(printer)
  }

  static func row(_ step: StepSummary, _ wording: FailureWording) -> OutputRow {
    let id = String(step.id.number)
    let what = JournalWording.sentence(step.action, recordings: step.recordings, arrow: "->")
    let reason = step.problem?.sentence(wording)
    let waiting = step.waiting.addingReportingOverflow(step.sending).partialValue
    var members = [
      JSONMember(name: "step", value: .string(id)),
      JSONMember(name: "when", value: .string(OutputCell.moment(step.madeAt).raw)),
      JSONMember(name: "state", value: .string(step.stateName)),
      JSONMember(name: "what", value: .string(what)),
      JSONMember(name: "done", value: .integer(step.done)),
      JSONMember(name: "waiting", value: .integer(waiting)),
      JSONMember(name: "refused", value: .integer(step.refused)),
    ]
    if let reason { members.append(JSONMember(name: "reason", value: .string(reason))) }
    return OutputRow(
      cells: [
        .text(id), .moment(step.madeAt), .text(step.stateName), .text(what), .number(step.done),
        .number(waiting), .number(step.refused), .of(reason, OutputCell.text),
      ],
      raw: JSONText(JSONValue.object(members).compact), id: id)
  }
}

extension StepSummary {
  /// Something of it waits, or needs its user.
  var isOpen: Bool { waiting > 0 || sending > 0 || refused > 0 }

  var stateName: String {
    if waiting > 0 || sending > 0 { return "waiting" }
    if refused > 0 { return "refused" }
    if isUndone { return "undone" }
    return done > 0 ? "done" : "dropped"
  }
}
