package import Recordings

extension RecordingLibrary {
  /// How many sessions one question to the event store is about.
  private static var most: Int { 100 }

  /// What happened in recordings, as far as somebody knows it: what is kept and final, else as the event store
  /// tells it. The key needs `query:read` where the cache does not know all of them.
  package func evidence(
    of spans: [SessionSpan], in project: ProjectID
  ) async throws(FetchFailure) -> [RecordingID: RecordingEvidence] {
    guard !spans.isEmpty else { return [:] }
    var known = await source.cache.evidence(project, spans.map(\.id))
    var missing = spans.filter { known[$0.id]?.isFinal != true }[...]
    while !missing.isEmpty {
      if Task.isCancelled { throw .cancelled }
      let answer = try await source.evidence(project, Array(missing.prefix(Self.most)), .user)
      // A timeline that was read tells more than events.
      for (id, one) in answer where known[id]?.origin != .timeline || known[id]?.isFinal != true {
        known[id] = one
      }
      missing = missing.dropFirst(Self.most)
    }
    return known
  }
}

extension RecordingPage {
  /// When the sessions of its rows took place, of those that say so.
  var spans: [SessionSpan] { rows.compactMap { $0.recording?.sessionSpan } }
}
