package import Foundation

extension FilterLine {
  /// In bytes of the encoded query: with host, path and cursor it stays under the 8 kB that servers take.
  package static let longestQuery = 7_400

  /// What is to be asked of the server: every word it can evaluate, and the leftovers of the saved filter.
  /// Days and local times become instants with their offset in `zone`.
  package func query(
    at now: Date, in zone: Zone, for server: FilterServer = .newest
  ) throws(FilterQueryProblem) -> RecordingsQuery {
    try checkAge(of: server)
    var query = try storedQuery(in: zone, for: server)
    for word in words {
      switch word.test {
      case .date(.from, let date): query.dateFrom = date.queryText(of: .from, at: now, in: zone)
      case .date(.to, let date): query.dateTo = date.queryText(of: .to, at: now, in: zone)
      case .flag(.viewed, _) where server.hidesViewed && word.hidesViewed: query.hideViewed = .currentUser
      case .text, .amount, .flag, .choice, .number, .order, .property, .event, .evidence, .anywhere:
        try word.addWho(to: &query)
      }
    }
    let length = query.encodedLength
    guard length <= Self.longestQuery else {
      throw FilterQueryProblem(reason: .tooLong(length, limit: Self.longestQuery))
    }
    return query
  }

  /// Refuses a window that ends before it begins: nothing can be in it.
  package func checkWindow(at now: Date, in zone: Zone) throws(FilterQueryProblem) {
    var begin: FilterDate?
    for case .date(.from, let date) in words.map(\.test) { begin = date }
    for word in words {
      guard case .date(.to, let date) = word.test, let begin,
        let from = begin.date(of: .from, at: now, in: zone), let to = date.date(of: .to, at: now, in: zone)
      else { continue }
      if to < from { throw FilterQueryProblem(reason: .endsFirst(from: begin.text), word: word) }
    }
  }

  /// The words that only loaded rows can answer. They apply in addition to the query.
  package func local(for server: FilterServer = .newest) -> [FilterWord] {
    words.filter { !$0.isForServer(server) && !$0.isOrder }
  }

  private func storedQuery(
    in zone: Zone, for server: FilterServer
  ) throws(FilterQueryProblem) -> RecordingsQuery {
    let settled = (stored ?? .empty).settled(by: words, in: zone)
    do throws(SavedFilterProblem) {
      return try SavedFilter.query(fromUniversal: settled.json, for: server)
    } catch {
      throw FilterQueryProblem(reason: .unsupported(error))
    }
  }

  /// An older server cannot be asked for recordings that did not visit a page, only for those with some other
  /// page.
  private func checkAge(of server: FilterServer) throws(FilterQueryProblem) {
    for word in words {
      let isTooNew: Bool =
        switch word.test {
        case .text(.url, _): word.isNegated && !server.knowsVisitedPage
        case .order(.ttl, _): !server.ordersByExpiry
        case .text, .order, .amount, .flag, .choice, .number, .date, .property, .event, .evidence, .anywhere:
          false
        }
      if isTooNew { throw FilterQueryProblem(reason: .olderServer, word: word) }
    }
  }
}

extension FilterWord {
  /// Whether the server evaluates it.
  package func isForServer(_ server: FilterServer) -> Bool {
    switch test {
    case .amount, .choice, .number, .date, .order, .property, .event: true
    case .flag(let word, _): word == .viewed && server.hidesViewed && hidesViewed
    case .text(let word, let texts):
      switch word {
      case .url, .entry, .console, .comment, .country, .browser, .os, .device: true
      case .id, .distinctID: !isNegated
      case .person: !isNegated && texts.count == 1 && texts.allSatisfy(\.isUUID)
      case .lists: false
      }
    case .evidence, .anywhere: false
    }
  }

  /// Adds whose recordings are meant, and which.
  fileprivate func addWho(to query: inout RecordingsQuery) throws(FilterQueryProblem) {
    guard case .text(let word, let texts) = test, isForServer(.newest) else { return }
    switch word {
    case .person:
      guard query.personUUID == nil, query.distinctIDs == nil else {
        throw personTwice(query.personUUID != nil)
      }
      query.personUUID = texts.first?.lowercased()
    case .distinctID:
      guard query.personUUID == nil, query.distinctIDs == nil else {
        throw personTwice(query.distinctIDs != nil)
      }
      query.distinctIDs = texts
    case .id:
      guard query.sessionIDs == texts.map(RecordingID.init) else {
        throw FilterQueryProblem(reason: .onlyOnce, word: self)
      }
    case .url, .entry, .console, .comment, .country, .browser, .os, .device, .lists: break
    }
  }

  private func personTwice(_ isSame: Bool) -> FilterQueryProblem {
    FilterQueryProblem(reason: isSame ? .onlyOnce : .personTwice, word: self)
  }

  fileprivate var hidesViewed: Bool { test == .flag(.viewed, isNegated) }
}
