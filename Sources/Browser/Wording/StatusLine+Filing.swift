import Recordings
import Wording

extension StatusLine {
  /// How far the last step has come.
  init(_ batch: FilingBatch, _ state: BrowserState) {
    let what = Self.sentence(batch, state.settings.shapes.arrow)
    let late: Sentence =
      state.filing.pending.lateRefusals > 0
      ? "  \(state.filing.pending.lateRefusals) earlier refused: \(key: .journal(.open))" : ""
    if !batch.problems.isEmpty, batch.problems.allSatisfy(\.isPause) {
      let done = batch.settled - batch.problems.count
      let how: Sentence =
        "\(key: .journal(.open)), then \(overlay: .journal(.retry)) goes on, \(overlay: .journal(.drop)) gives up"
      self.init(
        sign: "--", role: .warning,
        text: "\(what): stopped, \(done) of \(batch.total) done, the rest waits: \(how)\(late)")
    } else if let problem = batch.problems.last(where: { !$0.isPause }) {
      let count = batch.total > 1 ? "\(batch.problems.count) of \(batch.total) refused" : "refused"
      let why = state.failureWording.what(problem)
      self.init(sign: "no", role: .error, text: "\(what): \(count), taken back. \(why)\(late)")
    } else if batch.isSettled {
      let kept = (batch.kept > 0 ? " (viewed stays)" : "") + (batch.note.map { ". " + $0 } ?? "")
      self.init(
        sign: "ok", role: .good, text: "\(what)\(batch.turn == .undone ? "" : ": done")\(kept)\(late)")
    } else if !batch.isSaved {
      self.init(sign: "..", role: .warning, text: "\(what): saving\(late)")
    } else if state.project == nil {
      self.init(
        sign: "wait", role: .warning,
        text: "\(what): saved, goes out when \(state.settings.host) answers\(late)")
    } else if let retrying = state.retrying {
      self.init(
        sign: "wait", role: .warning,
        text: "\(what): saved\(Self.progress(batch)), \(Self.waiting(retrying, state))\(late)")
    } else {
      let place =
        batch.total > 1
        ? "sending \(min(max(batch.settled, batch.answered) + 1, batch.total)) of \(batch.total)" : "sending"
      self.init(sign: "..", role: .warning, text: "\(what): saved, \(place)\(late)")
    }
  }

  /// How far a step has come that waits for a better moment.
  private static func progress(_ batch: FilingBatch) -> String {
    batch.total > 1 ? ", \(batch.settled) of \(batch.total) done" : ""
  }

  private static func sentence(_ batch: FilingBatch, _ arrow: String) -> String {
    let sentence = JournalWording.sentence(batch.action, recordings: batch.recordings, arrow: arrow)
    return switch batch.turn {
    case .made: sentence
    case .undone: "taken back: \(sentence)"
    case .redone: "again: \(sentence)"
    case .goesOn: "goes on: \(sentence)"
    }
  }
}
