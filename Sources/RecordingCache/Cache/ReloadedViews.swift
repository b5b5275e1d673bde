import Recordings
import Synchronization

/// Where the pages stand that are asked for once more, of views with rows behind them. A first page begins.
/// Each further one has to go on where the one before ended. Of this run only: what another one began is not
/// gone on with.
final class ReloadedViews: Sendable {
  struct End: Sendable {
    /// What the next page is asked with.
    var next: PageToken
    /// Of the last row that came.
    var position: Int64
  }

  private let ends = Mutex<[Int64: End]>([:])

  subscript(view: Int64) -> End? {
    get { ends.withLock { $0[view] } }
    set { ends.withLock { $0[view] = newValue } }
  }
}
