package import Recordings

/// The recordings of a list that is being read to its end, before something is done with all of them.
package struct ListCollector: Hashable, Sendable {
  package let request: RequestID
  package private(set) var found: [Recording] = []
  package private(set) var failure: FetchFailure?
  package private(set) var isDone = false
  /// What the next page waits for; nil while pages come.
  package private(set) var waiting: RetryNotice?

  package init(_ request: RequestID) { self.request = request }

  /// What cannot be read is not collected.
  mutating func progressed(_ event: ListEvent) {
    switch event {
    case .rows(let rows):
      waiting = nil
      found += rows.lazy.compactMap(\.recording)
    case .waiting(let until, let failure): waiting = RetryNotice(failure: failure, at: until)
    case .beganAnew, .notApplied: break
    }
  }

  mutating func ended(_ failure: FetchFailure?) {
    waiting = nil
    self.failure = failure
    isDone = failure == nil
  }
}
