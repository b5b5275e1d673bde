import RecordingLibrary
import Recordings
import Wording

/// What became of one step, in lines for standard error.
struct DecisionSummary {
  /// More of the refused ones are counted.
  static let mostNamed = 20

  var outcome: DecisionOutcome
  var title: String
  var isQueued: Bool
  var isInterrupted: Bool
  /// Nothing else names what was refused.
  var listsRefused: Bool

  func lines(_ wording: FailureWording) -> [String] {
    let step = "step \(outcome.step.number)"
    let total = outcome.entries.count
    if outcome.done == total { return ["reel: \(title): done (\(step))."] }
    if isQueued, outcome.waiting == total {
      return ["reel: \(title): in the journal (\(step)). The next Reel sends it."]
    }
    return ["reel: \(title): \(counts) (\(step))."] + refused(wording) + waits(wording)
  }

  /// `3 of 5 done, 1 refused, 1 waits in the journal`
  private var counts: String {
    let refused = outcome.problems.count
    let dropped = outcome.settled - outcome.done - refused
    var parts = ["\(Amounts.grouped(outcome.done)) of \(Amounts.grouped(outcome.entries.count)) done"]
    if refused > 0 { parts.append("\(Amounts.grouped(refused)) refused") }
    if dropped > 0 { parts.append("\(Amounts.grouped(dropped)) given up") }
    if outcome.waiting > 0 {
      parts.append(
        "\(Amounts.grouped(outcome.waiting)) \(outcome.waiting == 1 ? "waits" : "wait") in the journal")
    }
    return parts.joined(separator: ", ")
  }

  /// Each reason once, with what was refused for it.
  private func refused(_ wording: FailureWording) -> [String] {
    var reasons: [EntryProblem] = []
    for problem in outcome.problems where !reasons.contains(problem) { reasons.append(problem) }
    var lines = reasons.flatMap { reason in reason.lines(wording) + (listsRefused ? named(reason) : []) }
    if !reasons.isEmpty {
      let step = outcome.step.number
      lines.append("reel: reel journal retry \(step) tries again, reel journal drop \(step) gives it up.")
    }
    return lines
  }

  private func named(_ reason: EntryProblem) -> [String] {
    let ids = outcome.entries.filter { $0.state.problem == reason }.compactMap(\.write.recording?.text)
    let rest = ids.count - Self.mostNamed
    return ids.prefix(Self.mostNamed).map { "  " + $0 }
      + (rest > 0 ? ["  and \(Amounts.grouped(rest)) more: --format tsv names all"] : [])
  }

  private func waits(_ wording: FailureWording) -> [String] {
    guard outcome.waiting > 0 else { return [] }
    let reason = isInterrupted ? nil : outcome.outage.map { "reel: " + wording.what($0.failure) }
    let deletes = outcome.entries.contains { if case .delete = $0.write { true } else { false } }
    let step = outcome.step.number
    let what =
      deletes
      ? "reel: deletions are not sent again by themselves: reel journal retry \(step), or reel journal drop \(step)."
      : "reel: the next Reel sends what waits; reel journal list shows it."
    return [reason, what].compactMap(\.self)
  }
}
