import Foundation
import Recordings

/// A list on its way: what to ask next, and what of each answer is new and wanted.
struct ListReading {
  /// What was asked, and what is known of the server; nil where it is settled what the server is asked for.
  private var asked: (question: RecordingsQuestion, rules: ListingRules)?
  private let limit: Int?
  private(set) var listing: RecordingListing
  private var walk = PageWalk()
  private var filter: NewRowFilter
  /// The order that is made here, because the server has none for the list: all of it has to be there first.
  private let order: ListOrder?
  private var unsorted: [PageRow] = []
  /// What happened in the rows, where words or the order ask for it.
  private var known = KnownEvidence()
  /// Whether a page comes with what happened in its rows.
  let needsEvidence: Bool
  private(set) var isAtFirstPage = true
  private(set) var isOver = false
  private(set) var summary = ListSummary()

  init(
    _ question: RecordingsQuestion, _ rules: ListingRules, limit: Int?
  ) throws(LibraryFailure) {
    let request = try Self.request(question, rules)
    (listing, filter) = (request.listing, Self.filter(request, question, rules))
    asked = (question, rules)
    self.limit = limit
    let line = question.line(in: rules.zone)
    needsEvidence = line.words.contains(where: \.isAboutEvidence)
    order = ListOrder(line, isAskedByQuery: question.isAskedByQuery)
    if let limit, limit <= 0 { isOver = true }
  }

  init(_ request: ListRequest) {
    (listing, filter) = (request.listing, NewRowFilter(request))
    (asked, limit, order, needsEvidence) = (nil, nil, nil, false)
  }

  private static func filter(
    _ request: ListRequest, _ question: RecordingsQuestion, _ rules: ListingRules
  ) -> NewRowFilter {
    let words = question.localWords(of: question.line(in: rules.zone), for: rules.server)
    guard words.contains(where: \.isAboutEvidence) else { return NewRowFilter(request) }
    return NewRowFilter(request) { known in
      RecordingMatcher(words, at: rules.now, in: rules.zone, evidence: known)
    }
  }

  private static func request(
    _ question: RecordingsQuestion, _ rules: ListingRules
  ) throws(LibraryFailure) -> ListRequest {
    let line = question.line(in: rules.zone)
    let words = question.localWords(of: line, for: rules.server)
    do {
      return ListRequest(
        try rules.listing(for: question),
        matcher: words.isEmpty ? nil : RecordingMatcher(words, at: rules.now, in: rules.zone),
        hidesViewed: rules.hidesViewedHere(for: question))
    } catch {
      throw .listing(error)
    }
  }

  /// What the next page is asked with; nil for the first one.
  var token: PageToken? { isAtFirstPage ? nil : walk.token }

  mutating func stop() {
    isOver = true
    summary.end = .stopped
  }

  /// Answers the rows of a page that are new and wanted, no more than are still missing.
  mutating func pageArrived(
    _ page: RecordingPage, knowing evidence: [RecordingID: RecordingEvidence] = [:]
  ) -> [PageRow] {
    for (id, one) in evidence { known[id] = one }
    let (matching, filteredOut, isNew) = filter.newRows(of: page, knowing: known)
    summary.filteredOut += filteredOut
    if isAtFirstPage {
      isAtFirstPage = false
      asked?.rules.server.learnFromAnswer()
      walk = PageWalk(next: page.next)
      if limit.map({ $0 > page.rows.count }) ?? true {
        listing = listing.inLargePages
      }
    } else {
      walk.pageArrived(next: page.next, bringsNew: isNew)
    }
    let isLast = walk.next == nil
    if isLast { isOver = true }
    defer { if isLast, summary.end == .whole { summary.end = endOfPages } }
    guard let order else { return handOut(matching) }
    unsorted += matching
    return isLast ? handOut(order.sorted(unsorted, knowing: known)) : []
  }

  /// Of a collection the server shows fifty rows, whatever it is asked.
  private var endOfPages: ListSummary.End {
    let shown = summary.rows + summary.filteredOut
    guard case .playlist(let playlist)? = asked?.question.source, playlist.kind == .collection,
      let count = playlist.count?.count, count > shown, shown >= 50
    else { return .whole }
    return .shownInPart(of: count)
  }

  private mutating func handOut(_ rows: [PageRow]) -> [PageRow] {
    let wanted = Array(rows.prefix(limit.map { max(0, $0 - summary.rows) } ?? rows.count))
    summary.rows += wanted.count
    summary.unreadable += wanted.count { $0.packed == nil }
    if let limit, summary.rows >= limit, !isOver || wanted.count < rows.count {
      isOver = true
      summary.end = .limit
    }
    return wanted
  }

  /// A first page was refused. Answers the parts of the question that this server is too old for, and asks
  /// without them; nil where it was refused for something else.
  mutating func learns(from failure: FetchFailure) throws(LibraryFailure) -> Set<QueryPart>? {
    guard isAtFirstPage, let asked else { return nil }
    let question = asked.question
    var rules = asked.rules
    let refused = rules.server.learn(from: failure, about: listing)
    self.asked = (question, rules)
    guard !refused.isEmpty else { return nil }
    let request = try Self.request(question, rules)
    (listing, filter) = (request.listing, Self.filter(request, question, rules))
    return refused
  }

  /// A page failed. Answers how reading goes on; nil where it does not. Whoever asked waits for the first
  /// page.
  mutating func pageFailed(_ failure: FetchFailure, at now: Date) -> ListEvent? {
    if isAtFirstPage { return nil }
    if let moment = failure.holdsPagesUntil(now) { return .waiting(until: moment, failure) }
    return walk.restarts(after: failure) ? .beganAnew : nil
  }
}
