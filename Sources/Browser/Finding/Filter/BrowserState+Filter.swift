import Foundation
package import Recordings

extension BrowserState {
  /// What the open place asks, as a line.
  package var filterLine: FilterLine { recordings.location.filter ?? ownFilter(of: recordings.view) }

  /// What a view asks by itself: a saved filter what is stored in it, a collection nothing.
  package func ownFilter(of view: ViewID) -> FilterLine {
    let lastThirtyDays = FilterWord(.date(.from, .relative("-30d")))
    switch view {
    case .all: return FilterLine([lastThirtyDays])
    case .unviewed: return FilterLine([FilterWord(.flag(.viewed, false)), lastThirtyDays])
    case .playlist(let id):
      guard let playlist = playlists[id], playlist.kind == .savedFilter else { return FilterLine() }
      return (try? FilterLine(savedFilter: playlist.filters, in: settings.zone)) ?? FilterLine()
    }
  }

  /// Whether the server is asked a query for it, and not for what a list holds.
  var isAskedByQuery: Bool {
    guard case .playlist(let id) = recordings.view else { return true }
    return playlists[id]?.kind == .savedFilter
  }

  var filterServer: FilterServer {
    FilterServer(
      hidesViewed: !server.refusesHideViewed, knowsVisitedPage: !server.refusedParts.contains(.visitedPage))
  }

  /// The words of a line that are held against loaded rows here, because the server cannot or is not asked.
  func localWords(of line: FilterLine) -> [FilterWord] {
    isAskedByQuery ? line.local(for: filterServer) : line.words.filter { !$0.isOrder }
  }

  /// The collections known to hold recordings: those that somebody asked about, and the rows of opened collections.
  func knownLists(for words: [FilterWord]) -> RecordingMatcher.Lists {
    guard words.contains(where: \.isAboutLists) else { return [:] }
    var known = detail.holding.mapValues { KnownMemberships($0.map(\.title)) }
    for (id, members) in recordings.members {
      guard let playlist = playlists[id], playlist.kind == .collection else { continue }
      for member in members where known[member]?.areAll != true {
        known[member] = KnownMemberships((known[member]?.names ?? []) + [playlist.title], areAll: false)
      }
    }
    return known
  }

  func matcher(of words: [FilterWord]) -> RecordingMatcher? {
    words.isEmpty
      ? nil : RecordingMatcher(words, at: now, in: settings.zone, lists: knownLists(for: words))
  }

  /// Of how many rows it is not known whether they meet words that are held against them here. `isAmong`: whether a
  /// recording is one of the rows; few are asked about, and the rows are many.
  func untold(
    by words: [FilterWord], among rows: RecordingRows, _ isAmong: (RecordingID) -> Bool
  ) -> UnknownRows? {
    if words.contains(where: \.isAboutLists) {
      let known = knownLists(for: words).count { $0.value.areAll && isAmong($0.key) }
      return UnknownRows(rows.count - known, .lists)
    }
    guard words.contains(where: \.isAboutPersons) else { return nil }
    return UnknownRows(rows.count - rows.filledIndices.count, .persons)
  }

  /// The same of the open filter and all that came, shown or put aside.
  var untoldByFilter: UnknownRows? {
    let list = recordings.list
    return untold(by: localWords(of: filterLine), among: list.loadedRows, list.isLoaded)
  }
}

/// Rows of which nobody knows whether they meet a word, because what it asks for is not at hand.
package struct UnknownRows: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case persons, lists
  }

  package var count: Int
  package var what: What

  /// Nil where there are none.
  package init?(_ count: Int, _ what: What) {
    guard count > 0 else { return nil }
    (self.count, self.what) = (count, what)
  }
}

extension FilterLine {
  /// The line's order; the newest first where it says none.
  package var sort: RowSort {
    for word in words {
      if case .order(let order, let ascending) = word.test { return RowSort(order, ascending: ascending) }
    }
    return RowSort(.startTime, ascending: false)
  }

  var withoutOrder: [FilterWord] { words.filter { !$0.isOrder } }

  /// With one word in place of those that bound the same from the same side; the same word again is taken out.
  func toggling(_ word: FilterWord) -> FilterLine {
    var line = self
    let isThere = words.contains(word)
    line.words.removeAll { $0 == word || $0.isReplaced(by: word) }
    if !isThere { line.words.append(word) }
    return line
  }

  /// The order again turns it round. `hasOwnOrder`: without a word the rows stand in none that has a name.
  func sorted(by order: RecordingOrder, hasOwnOrder: Bool) -> FilterLine {
    var line = self
    let now = hasOwnOrder && !words.contains(where: \.isOrder) ? nil : sort
    // What runs out first is looked for, and of everything else what is largest.
    let ascending = now?.order == order ? now?.ascending == false : order == .ttl
    line.words.removeAll(where: \.isOrder)
    if hasOwnOrder || order != .startTime || ascending {
      line.words.append(FilterWord(.order(order, ascending: ascending)))
    }
    return line
  }
}

extension FilterWord {
  /// Whether it can be told of a row alone, whatever other words stand beside it in a line with `match:any`.
  var holdsBesides: Bool {
    switch test {
    case .amount, .flag, .date, .anywhere: true
    case .text(let word, _): [.person, .id, .distinctID, .lists].contains(word)
    case .choice, .number, .order, .property, .event: false
    }
  }

  /// A denial stays beside what is asked for, and an upper bound beside a lower one.
  fileprivate func isReplaced(by word: FilterWord) -> Bool {
    guard name == word.name, !isNegated else { return false }
    if case .amount(_, .below, _) = test { return false }
    if case .amount(_, .atMost, _) = test { return false }
    return true
  }

  var isAboutLists: Bool {
    if case .text(.lists, _) = test { true } else { false }
  }

  var isAboutPersons: Bool {
    if case .property(let test) = test { test.owner == .person } else { false }
  }

  /// The recordings are named, wherever in time they are.
  var namesRecordings: Bool {
    if case .text(.id, _) = test { !isNegated } else { false }
  }

  var isDate: Bool {
    if case .date = test { true } else { false }
  }

  var isOrder: Bool {
    if case .order = test { true } else { false }
  }
}
