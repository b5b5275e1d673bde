/// What the server showed of itself: versions are told by what answers hold and refuse, no endpoint names them.
package struct ServerTraits: Hashable, Sendable {
  package enum Membership: Hashable, Sendable {
    case unknown
    /// A personal key may not add or remove: the server is older than 2026-08-13.
    case closed
  }

  package var membership: Membership = .unknown
  /// What a 400 showed to be too new for this server.
  package private(set) var refusedParts: Set<QueryPart> = []
  /// Viewed rows are then hidden here.
  package var refusesHideViewed: Bool { refusedParts.contains(.hideViewed) }

  package init() {}

  /// How filter lines are written for it.
  package var filters: FilterServer {
    FilterServer(hidesViewed: !refusesHideViewed, knowsVisitedPage: !refusedParts.contains(.visitedPage))
  }

  /// What a failure tells for the first time of the parts of a query.
  package mutating func learn(from failure: FetchFailure, about listing: RecordingListing) -> Set<QueryPart> {
    guard case .refused(let refusal) = failure, case .matching(let query) = listing else { return [] }
    let news = query.parts(refusedBy: refusal).subtracting(refusedParts)
    refusedParts.formUnion(news)
    return news
  }

  /// A listing as this server can be asked.
  package func asked(_ listing: RecordingListing) -> RecordingListing {
    guard case .matching(let query) = listing else { return listing }
    return .matching(query.without(refusedParts))
  }

  /// What of a listing neither the server nor Reel applies.
  package func notApplied(of listing: RecordingListing) -> Set<QueryPart> {
    guard case .matching(let query) = listing else { return [] }
    return refusedParts.subtracting([.hideViewed, .visitedPage]).filter(query.holds)
  }

  /// No row of a server before late 2025 has `is_synthetic`. Servers from then until membership was opened show no such
  /// sign that is sure: their first refusal tells.
  package mutating func learn(from playlists: [Playlist]) {
    let rows = playlists.compactMap { try? $0.raw.members() }.filter { !$0.isEmpty }
    guard !rows.isEmpty, rows.allSatisfy({ !$0.contains { $0.name == "is_synthetic" } }) else { return }
    membership = .closed
  }
}
