import Recordings
import Wording

/// What became of one change, as a row.
enum DecisionRow {
  static let columns = [
    OutputColumn(name: "id", title: "ID", least: 12, most: 64, isWhole: true, importance: 5),
    OutputColumn(name: "change", title: "CHANGE", least: 6, most: 8, importance: 3),
    OutputColumn(name: "state", title: "STATE", least: 7, most: 8, importance: 4),
    OutputColumn(name: "reason", title: "REASON", least: 12, most: 200, importance: 2),
    OutputColumn(name: "step", title: "STEP", least: 19, most: 20, isWhole: true, importance: 1),
  ]

  /// `created`: the id that the server gave to a playlist. `isQueued`: what waits is what was wanted.
  static func row(
    _ entry: JournalEntry, created: PlaylistID?, isQueued: Bool, _ wording: FailureWording
  ) -> OutputRow {
    let id = entry.write.recording?.text ?? (created ?? entry.write.playlist)?.text
    let isDone = entry.state == .done || isQueued && !entry.state.isSettled
    return row(
      id: id?.hasPrefix("new:") == true ? nil : id, change: entry.write.name, state: entry.state.name,
      reason: entry.state.problem?.sentence(wording), step: entry.step, isDone: isDone)
  }

  static func row(
    id: String?, change: String, state: String, reason: String?, step: StepID?, isDone: Bool
  ) -> OutputRow {
    let step = step.map { String($0.number) }
    let members = [("id", id), ("change", change), ("state", state), ("reason", reason), ("step", step)]
    let object = JSONValue.object(
      members.compactMap { name, value in
        value.map { JSONMember(name: name, value: .string($0)) }
      })
    return OutputRow(
      cells: members.map { .of($0.1, OutputCell.text) }, raw: JSONText(object.compact), id: isDone ? id : nil)
  }
}

extension Write {
  fileprivate var name: String {
    switch self {
    case .add: "add"
    case .remove: "remove"
    case .markViewed: "view"
    case .create: "create"
    case .change(_, let edit): edit.after.deleted.map { $0 ? "delete" : "restore" } ?? "edit"
    case .delete: "delete"
    }
  }
}

extension EntryState {
  /// As the outputs call it.
  var name: String {
    switch self {
    case .waiting, .sending: "waiting"
    case .done: "done"
    case .refused: "refused"
    case .dropped: "dropped"
    }
  }

  var problem: EntryProblem? {
    if case .refused(let problem) = self { problem } else { nil }
  }
}
