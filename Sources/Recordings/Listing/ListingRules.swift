package import Foundation

/// From a question to the list that a server is asked for, at a moment and in a zone.
package struct ListingRules: Hashable, Sendable {
  package var now: Date
  /// The zone of the days and times in filter lines.
  package var zone: Zone
  package var server: ServerTraits

  package init(now: Date, zone: Zone, server: ServerTraits = ServerTraits()) {
    self.now = now
    self.zone = zone
    self.server = server
  }

  /// The list to ask this server for: without what it has refused before.
  package func listing(
    for question: RecordingsQuestion
  ) throws(ListingProblem) -> RecordingListing {
    server.asked(try wanted(by: question))
  }

  /// The parts of the question that neither the server nor Reel applies.
  package func notApplied(of question: RecordingsQuestion) -> Set<QueryPart> {
    (try? wanted(by: question)).map(server.notApplied) ?? []
  }

  /// Rows that began before this have left the question's window; nil where it has no beginning. It lies a
  /// day or an hour early, because servers round windows down.
  package func windowStart(of question: RecordingsQuestion) -> Date? {
    guard question.isAskedByQuery else { return nil }
    let dates = question.line(in: zone).words.compactMap { word -> FilterDate? in
      if case .date(.from, let date) = word.test { date } else { nil }
    }
    guard let start = dates.last?.date(of: .from, at: now, in: zone) else { return nil }
    return start.addingTimeInterval(now.timeIntervalSince(start) > 86_400 ? -86_400 : -3600)
  }

  /// Viewed rows have to be left out here, because this server cannot.
  package func hidesViewedHere(for question: RecordingsQuestion) -> Bool {
    question.source == .unviewed && server.refusesHideViewed
  }

  private func wanted(by question: RecordingsQuestion) throws(ListingProblem) -> RecordingListing {
    switch question.source {
    case .unlisted(let id): return .collection(id)
    case .playlist(let playlist):
      switch playlist.kind {
      case .collection: return .collection(playlist.id)
      case .synthetic: return .synthetic(playlist.id, count: playlist.count?.count ?? 0)
      case .savedFilter:
        if let filter = question.filter { return try asked(by: filter) }
        return try asked(bySaved: playlist.filters)
      }
    case .all, .unviewed:
      if let filter = question.filter { return try asked(by: filter) }
      var query = RecordingsQuery(dateFrom: FilterLine.recentWindow)
      // Every server is asked to leave viewed rows out: one that cannot is told apart by its refusal.
      if question.source == .unviewed { query.hideViewed = .currentUser }
      return .matching(query)
    }
  }

  /// The stored filter, unless it has words of Reel's own, which the server does not read.
  private func asked(bySaved filters: JSONText) throws(ListingProblem) -> RecordingListing {
    if let line = try? FilterLine(savedFilter: filters, in: zone),
      line.words.contains(where: \.isOnlyReels)
    {
      return try asked(by: line)
    }
    guard let query = try? SavedFilter.query(from: filters) else { throw .unreadable }
    return .matching(query)
  }

  private func asked(by line: FilterLine) throws(ListingProblem) -> RecordingListing {
    do throws(FilterQueryProblem) {
      return .matching(try line.query(at: now, in: zone, for: server.filters))
    } catch {
      throw .line(error)
    }
  }
}
