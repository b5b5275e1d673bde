/// What is known about the server. No endpoint tells a version, so it is learnt from what answers contain and
/// refuse.
package struct ServerTraits: Hashable, Sendable {
  package enum Membership: Hashable, Sendable {
    case unknown
    /// A personal key may not add or remove: the server is older than 2026-08-13.
    case closed
  }

  package var membership: Membership = .unknown
  /// Parts of a query that this server refused with a 400, because they are too new for it.
  package private(set) var refusedParts: Set<QueryPart> = []
  /// Parts that a query is tried without, because the server failed at it and there is another way to the
  /// same rows.
  private var suspectedParts: Set<QueryPart> = []
  /// Whether viewed rows have to be hidden among the loaded rows.
  package var refusesHideViewed: Bool { partsLeftOut.contains(.hideViewed) }

  package init() {}

  /// How filter lines are written for it.
  package var filters: FilterServer {
    FilterServer(hidesViewed: !refusesHideViewed, knowsVisitedPage: !partsLeftOut.contains(.visitedPage))
  }

  private var partsLeftOut: Set<QueryPart> { refusedParts.union(suspectedParts) }

  /// Learns from a failure of a first page. Answers the parts that the query is to be asked without and was
  /// asked with.
  ///
  /// A refusal names its parts. A server that is too old for a part may also fail at it; then a part that
  /// there is another way for is left out, one at a time, and held to be refused only when the server answers
  /// without it.
  package mutating func learn(from failure: FetchFailure, about listing: RecordingListing) -> Set<QueryPart> {
    guard case .matching(let query) = listing else { return [] }
    if case .refused(let refusal) = failure {
      let news = query.parts(refusedBy: refusal).subtracting(refusedParts)
      refusedParts.formUnion(news)
      return news
    }
    guard failure.mayBeTheQuery, let next = QueryPart.replaceable.first(where: query.holds) else {
      suspectedParts = []
      return []
    }
    suspectedParts.insert(next)
    return [next]
  }

  /// A first page arrived: what it was asked without is what the server failed at.
  package mutating func learnFromAnswer() {
    refusedParts.formUnion(suspectedParts)
    suspectedParts = []
  }

  /// A listing without the parts that this server refuses.
  package func asked(_ listing: RecordingListing) -> RecordingListing {
    guard case .matching(let query) = listing else { return listing }
    return .matching(query.without(partsLeftOut))
  }

  /// The parts of a listing that neither the server nor Reel applies.
  package func notApplied(of listing: RecordingListing) -> Set<QueryPart> {
    guard case .matching(let query) = listing else { return [] }
    // A server that does not know the scope looks at whole sessions.
    let applied: [QueryPart] =
      query.eventMatchScope == .session
      ? [.hideViewed, .visitedPage, .eventMatchScope] : [.hideViewed, .visitedPage]
    return refusedParts.subtracting(applied).filter(query.holds)
  }

  /// Before late 2025 no row has `is_synthetic`. Servers between then and 2026-08-13 show no sure sign: their
  /// first refusal tells.
  package mutating func learn(from playlists: [Playlist]) {
    let rows = playlists.compactMap { try? $0.raw.members() }.filter { !$0.isEmpty }
    guard !rows.isEmpty, rows.allSatisfy({ !$0.contains { $0.name == "is_synthetic" } }) else { return }
    membership = .closed
  }
}
