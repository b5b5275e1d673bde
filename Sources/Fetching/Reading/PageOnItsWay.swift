import PostHogAPI
import Recordings

/// A page of a list that is loaded whole: on its way, or there and waiting to be asked for.
struct PageOnItsWay: Sendable {
  let question: PageQuestion
  /// By the clock that nobody sets.
  let began: Duration
  let page: Task<Result<RecordingPage, FetchFailure>, Never>
  let sendSignal: SendSignal
}
