import Foundation
import Recordings

/// A list on its way: what to ask next, and what of each answer is new and wanted.
struct ListReading {
  private let question: RecordingsQuestion
  private var rules: ListingRules
  private let limit: Int?
  private(set) var listing: RecordingListing
  private var walk = PageWalk()
  private var filter: NewRowFilter
  /// The order that is made here, because the server has none for the list: all of it has to be there first.
  private let sort: RowSort?
  private var unsorted: [PageRow] = []
  private(set) var isAtFirstPage = true
  private(set) var isOver = false
  private(set) var summary = ListSummary()

  init(
    _ question: RecordingsQuestion, _ project: ProjectID, _ rules: ListingRules, limit: Int?
  ) throws(LibraryFailure) {
    self.question = question
    self.rules = rules
    self.limit = limit
    do {
      listing = try rules.listing(for: question)
    } catch {
      throw .listing(error)
    }
    let line = question.line(in: rules.zone)
    sort = question.isAskedByQuery || !line.words.contains(where: \.isOrder) ? nil : line.sort
    filter = Self.filter(question, rules)
    if let limit, limit <= 0 { isOver = true }
  }

  private static func filter(
    _ question: RecordingsQuestion, _ rules: ListingRules
  ) -> NewRowFilter {
    let words = question.localWords(of: question.line(in: rules.zone), for: rules.server)
    return NewRowFilter(
      words: words, hidesViewed: rules.hidesViewedHere(for: question), at: rules.now, in: rules.zone)
  }

  /// What the next page is asked with; nil for the first one.
  var token: PageToken? { isAtFirstPage ? nil : walk.token }

  mutating func stop() {
    isOver = true
    summary.end = .stopped
  }

  /// A page arrived: its rows that are new and wanted, no more than are still missing.
  mutating func rows(of page: RecordingPage) -> [PageRow] {
    let (matching, putAside, isNew) = filter.newRows(of: page)
    summary.putAside += putAside
    if isAtFirstPage {
      isAtFirstPage = false
      rules.server.learnFromAnswer()
      walk = PageWalk(next: page.next)
      if limit.map({ $0 > page.rows.count }) ?? true {
        listing = listing.inPages(of: RecordingLibrary.largePage)
      }
    } else {
      walk.pageArrived(next: page.next, bringsNew: isNew)
    }
    let isLast = walk.next == nil
    if isLast { isOver = true }
    defer { if isLast, summary.end == .whole { summary.end = endOfPages } }
    guard let sort else { return handOut(matching) }
    unsorted += matching
    return isLast ? handOut(sort.sorted(unsorted)) : []
  }

  /// Of a collection the server shows fifty rows, whatever it is asked.
  private var endOfPages: ListSummary.End {
    let shown = summary.rows + summary.putAside
    guard case .playlist(let playlist) = question.source, playlist.kind == .collection,
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

  /// A page could not be had: how reading goes on, or nil where it does not.
  mutating func event(after failure: FetchFailure, at now: Date) throws(LibraryFailure) -> ListEvent? {
    if isAtFirstPage {
      let refused = rules.server.learn(from: failure, about: listing)
      guard !refused.isEmpty else { return nil }
      do {
        listing = try rules.listing(for: question)
      } catch {
        throw .listing(error)
      }
      filter = Self.filter(question, rules)
      return .notApplied(refused)
    }
    if let moment = failure.asksAgainAt {
      // A moment that is over already would be asked for without end.
      return .waiting(until: max(moment, now.addingTimeInterval(1)), failure)
    }
    return walk.restarts(after: failure) ? .beganAnew : nil
  }
}

extension FetchFailure {
  /// When the same call may succeed, where the server or the quota named a moment.
  fileprivate var asksAgainAt: Date? {
    switch self {
    case .throttled(let until), .busy(let until): until
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .serverFailed, .offline, .tls,
      .notPostHog,
      .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }
}

extension RowSort {
  /// Rows in this order; those that cannot be read come last.
  fileprivate func sorted(_ rows: [PageRow]) -> [PageRow] {
    var table = RecordingTable()
    let slots = rows.map { table.append($0).map(Int32.init) }
    let readable = zip(slots, rows).compactMap { slot, row in row.packed == nil ? nil : slot.map { ($0, row) }
    }
    let bySlot = Dictionary(readable, uniquingKeysWith: { first, _ in first })
    return sorted(readable.map(\.0), of: table).compactMap { bySlot[$0] } + rows.filter { $0.packed == nil }
  }
}
