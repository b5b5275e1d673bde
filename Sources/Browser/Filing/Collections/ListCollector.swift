package import Recordings

/// Reads the recordings of a list page by page, before something is done with all of them.
package struct ListCollector: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case copy(from: PlaylistReference, to: PlaylistReference)
    /// `held`: how many the source holds according to the server; nil where it does not say.
    case merge(from: PlaylistReference, into: PlaylistReference, held: Int?)
    /// The dry run of a deletion.
    case delete
  }

  package var request: RequestID
  /// The step that it becomes, in the order of the keys; nil where it only counts.
  package var place: StepID?
  package var listing: RecordingListing
  package var purpose: Purpose
  /// What is viewed is left out, as on the screen.
  package var unviewedOnly: Bool
  /// The words that the view applies to loaded rows.
  package var matcher: RecordingMatcher?
  package private(set) var found: [Recording] = []
  package var failure: FetchFailure?
  package var isDone = false
  private var known: Set<RecordingID> = []

  package init(
    _ request: RequestID, _ listing: RecordingListing, _ purpose: Purpose, unviewedOnly: Bool = false,
    matcher: RecordingMatcher? = nil
  ) {
    self.request = request
    self.listing = listing
    self.purpose = purpose
    self.unviewedOnly = unviewedOnly
    self.matcher = matcher
  }

  mutating func loadPage(_ page: PageToken?, of project: ProjectID, as request: RequestID) -> Effect {
    self.request = request
    return .collect(request, project, listing, page)
  }

  /// Answers where the next page begins; nil where nothing more is to be asked.
  mutating func pageArrived(_ result: Result<RecordingPage, FetchFailure>) -> PageToken? {
    switch result {
    case .failure(let failure): self.failure = failure
    case .success(let page):
      if add(page), let next = page.next { return next }
      isDone = true
    }
    return nil
  }

  /// Whether the page brought anything new. A server that repeats a page has no more.
  private mutating func add(_ page: RecordingPage) -> Bool {
    let new = page.rows.filter { $0.id.map { known.insert($0).inserted } == true }
    let matching = matcher.map { matcher in
      var matching = CompiledMatcher(matcher)
      return new.compactMap(\.packed).filter { matching.matches($0) }
    }
    found += (matching ?? new.compactMap(\.packed)).compactMap(\.recording)
      .filter { !(unviewedOnly && $0.viewed == true) }
    return !new.isEmpty
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
