import Recordings
import Synchronization

/// Follows one decision while it is sent. What is told of it before its entries are known is kept.
final class DecisionRelay: Sendable {
  private struct State {
    var outcome: DecisionOutcome?
    var early: [FetchNotice] = []
  }

  private let state = Mutex(State())
  private let progress: @Sendable (Int, Int) -> Void
  private let changes: AsyncStream<Void>
  private let continuation: AsyncStream<Void>.Continuation

  init(_ sending: DecisionSending) {
    progress = sending.progress
    (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  func begin(_ outcome: DecisionOutcome) {
    state.withLock { state in
      var outcome = outcome
      for notice in state.early { outcome.receive(notice) }
      state.outcome = outcome
      state.early = []
    }
    continuation.yield()
  }

  func receive(_ notice: FetchNotice) {
    let numbers = state.withLock { state -> (Int, Int)? in
      state.outcome?.receive(notice)
      guard let outcome = state.outcome else {
        state.early.append(notice)
        return nil
      }
      return (outcome.settled, outcome.entries.count)
    }
    guard let numbers else { return }
    progress(numbers.0, numbers.1)
    continuation.yield()
  }

  var outcome: DecisionOutcome? { state.withLock(\.outcome) }

  private var isOver: Bool { state.withLock { $0.outcome?.isOver ?? true } }

  /// Returns when there is nothing to wait for, or as soon as the task is cancelled.
  func wait() async {
    guard !isOver else { return }
    for await _ in changes where isOver { return }
  }
}
