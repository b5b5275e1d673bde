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
  /// Whether viewed rows have to be hidden among the loaded rows.
  package var refusesHideViewed: Bool { refusedParts.contains(.hideViewed) }

  package init() {}

  /// How filter lines are written for it.
  package var filters: FilterServer {
    FilterServer(hidesViewed: !refusesHideViewed, knowsVisitedPage: !refusedParts.contains(.visitedPage))
  }

  /// Learns from a failure. Answers the parts of the query that were not known to be refused before.
  package mutating func learn(from failure: FetchFailure, about listing: RecordingListing) -> Set<QueryPart> {
    guard case .refused(let refusal) = failure, case .matching(let query) = listing else { return [] }
    let news = query.parts(refusedBy: refusal).subtracting(refusedParts)
    refusedParts.formUnion(news)
    return news
  }

  /// A listing without the parts that this server refuses.
  package func asked(_ listing: RecordingListing) -> RecordingListing {
    guard case .matching(let query) = listing else { return listing }
    return .matching(query.without(refusedParts))
  }

  /// The parts of a listing that neither the server nor Reel applies.
  package func notApplied(of listing: RecordingListing) -> Set<QueryPart> {
    guard case .matching(let query) = listing else { return [] }
    return refusedParts.subtracting([.hideViewed, .visitedPage]).filter(query.holds)
  }

  /// Before late 2025 no row has `is_synthetic`. Servers between then and 2026-08-13 show no sure sign: their
  /// first refusal tells.
  package mutating func learn(from playlists: [Playlist]) {
    let rows = playlists.compactMap { try? $0.raw.members() }.filter { !$0.isEmpty }
    guard !rows.isEmpty, rows.allSatisfy({ !$0.contains { $0.name == "is_synthetic" } }) else { return }
    membership = .closed
  }
}
