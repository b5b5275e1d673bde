import Recordings
import Synchronization

/// Which steps a run has recorded, and whether it still may: at the end of a run what is said to be lost is
/// never recorded afterwards.
final class RecordingGate: Sendable {
  private struct State {
    var isGivenUp = false
    /// Steps whose transaction has begun, and is neither committed nor rolled back.
    var underWay: Set<StepID> = []
    var recorded: Set<StepID> = []
  }

  private let state = Mutex(State())

  /// Within the transaction. Throws where it is too late.
  func begin(_ step: StepID) throws(JournalFailure) {
    let isOpen = state.withLock { state in
      if !state.isGivenUp { state.underWay.insert(step) }
      return !state.isGivenUp
    }
    if !isOpen { throw .failed("the program has ended") }
  }

  func end(_ step: StepID, isRecorded: Bool) {
    state.withLock { state in
      state.underWay.remove(step)
      if isRecorded { state.recorded.insert(step) }
    }
  }

  /// Nothing begins from now on. Waits for what has begun, which has the file's lock and takes as long as the
  /// disk.
  func giveUp() async -> Set<StepID> {
    state.withLock { $0.isGivenUp = true }
    while state.withLock({ !$0.underWay.isEmpty }) { try? await Task.sleep(for: .milliseconds(1)) }
    return state.withLock { $0.recorded }
  }
}
