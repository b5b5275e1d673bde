package import Recordings

/// What the user decided in this run, in the order of the keys, whatever arrives or settles in between. Undo
/// goes back through it. Before its beginning the journal knows the steps of earlier runs.
package struct DecisionHistory: Hashable, Sendable {
  package enum Decision: Hashable, Sendable {
    case step(StepID)
    /// A row that triage passed over: nothing was sent.
    case skip(RecordingID)
  }

  private struct Progress: Hashable, Sendable {
    /// Entries that are not settled.
    var open: Int
    /// The server did something of it.
    var tookEffect = false
  }

  private static let most = 1_000

  package private(set) var done: [Decision] = []
  package private(set) var undone: [StepID] = []
  private var progress: [StepID: Progress] = [:]

  package init() {}

  package var last: Decision? { done.last }

  /// A step that has its place already keeps it: its key was pressed before its entries were known.
  package mutating func decided(_ step: StepID, entries: Int) {
    if progress[step] == nil { append(.step(step)) }
    progress[step, default: Progress(open: 0)].open += entries
  }

  package mutating func skipped(_ recording: RecordingID) { append(.skip(recording)) }

  private mutating func append(_ decision: Decision) {
    undone = []
    done.append(decision)
    guard done.count > Self.most else { return }
    if case .step(let step) = done.removeFirst() { progress[step] = nil }
  }

  /// The last decision is to be undone. It counts as undone from this key on, so that the next one is about
  /// the decision before.
  package mutating func undoLast() -> Decision? {
    let last = done.popLast()
    if case .step(let step)? = last { undone.append(step) }
    return last
  }

  /// The step that was undone last is to be redone.
  package mutating func redoLast() {
    if let step = undone.popLast() { done.append(.step(step)) }
  }

  /// The journal did it: where it chose another step, or did nothing, that is mended here.
  package mutating func journaled(_ step: StepID, isUndone: Bool) {
    if isUndone {
      done.removeAll { $0 == .step(step) }
      if !undone.contains(step) { undone.append(step) }
    } else {
      undone.removeAll { $0 == step }
      if !done.contains(.step(step)) { done.append(.step(step)) }
    }
  }

  /// The server answered an entry of a step. One of which everything was refused needs no undoing.
  package mutating func settled(_ step: StepID, tookEffect: Bool) {
    guard var settled = progress[step] else { return }
    settled.open -= 1
    settled.tookEffect = settled.tookEffect || tookEffect
    progress[step] = settled
    if settled.open <= 0, !settled.tookEffect { remove(step) }
  }

  /// The user has it sent again, so it is the last decision.
  package mutating func retried(_ step: StepID) {
    done.removeAll { $0 == .step(step) }
    progress[step] = progress[step] ?? Progress(open: 0)
    append(.step(step))
  }

  /// It was not decided after all.
  package mutating func remove(_ step: StepID) {
    done.removeAll { $0 == .step(step) }
    undone.removeAll { $0 == step }
    progress[step] = nil
  }

  /// Triage ended: what it passed over is not taken back any more.
  package mutating func forgetSkips() {
    done.removeAll { if case .skip = $0 { true } else { false } }
  }
}
