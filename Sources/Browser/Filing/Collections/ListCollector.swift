package import Recordings

/// The recordings of a list that is being read to its end, before something is done with all of them.
package struct ListCollector: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case copy(from: PlaylistReference, to: PlaylistReference)
    /// `held`: how many the source holds according to the server; nil where it does not say.
    case merge(from: PlaylistReference, into: PlaylistReference, held: Int?)
    /// The dry run of a deletion.
    case delete
  }

  package let request: RequestID
  /// The step that it becomes, in the order of the keys; nil where it only counts.
  package let place: StepID?
  package private(set) var purpose: Purpose
  package private(set) var found: [Recording] = []
  package private(set) var failure: FetchFailure?
  package private(set) var isDone = false
  /// What the next page waits for; nil while pages come.
  package private(set) var waiting: RetryNotice?

  package init(_ request: RequestID, _ purpose: Purpose, place: StepID? = nil) {
    self.request = request
    self.place = place
    self.purpose = purpose
  }

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

  /// The server named the target meanwhile.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    switch purpose {
    case .copy(let source, var target) where target.id == provisional:
      target.id = id
      purpose = .copy(from: source, to: target)
    case .merge(let source, var target, let held) where target.id == provisional:
      target.id = id
      purpose = .merge(from: source, into: target, held: held)
    case .copy, .merge, .delete: break
    }
  }
}
