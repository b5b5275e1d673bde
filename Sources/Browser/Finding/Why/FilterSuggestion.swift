import Foundation
import Recordings

/// One way to see more rows.
struct FilterSuggestion: Hashable {
  enum Step: Hashable {
    /// Of the rows that are loaded.
    case showViewed(Int)
    case ask(FilterLine)
  }

  var step: Step
  var sentence: String
}

extension BrowserState {
  /// What would show more, the most likely first.
  var widenings: [FilterSuggestion] {
    var found: [FilterSuggestion] = []
    if recordings.list.hiddenViewedCount > 0 {
      found.append(
        FilterSuggestion(
          step: .showViewed(recordings.list.hiddenViewedCount), sentence: "show hidden viewed recordings"))
    }
    let line = filterLine
    // If rows came and all of them are hidden, these words hid them.
    let local = recordings.list.hiddenCount > 0 ? localWords(of: line) : []
    found += local.reversed().map { without($0, line) }
    if isAskedByQuery, let window = wider(line) { found.append(window) }
    found += line.words.reversed().filter { $0.name != "from" && !$0.isOrder && !local.contains($0) }
      .map { without($0, line) }
    if !line.leftovers.isEmpty {
      found.append(
        FilterSuggestion(
          step: .ask(FilterLine(line.words)),
          sentence: "without the \(line.leftovers.count) conditions that no filter word expresses"))
    }
    return found
  }

  private func without(_ word: FilterWord, _ line: FilterLine) -> FilterSuggestion {
    var without = line
    without.words.removeAll { $0 == word }
    return FilterSuggestion(step: .ask(without), sentence: "without \(word.text)")
  }

  /// A longer window of time.
  private func wider(_ line: FilterLine) -> FilterSuggestion? {
    guard let (date, sentence) = widerDate(line) else { return nil }
    var wider = line
    wider.words.removeAll { $0.name == "from" }
    wider.words.append(FilterWord(.date(.from, date)))
    return FilterSuggestion(step: .ask(wider), sentence: sentence)
  }

  private func widerDate(_ line: FilterLine) -> (FilterDate, String)? {
    guard let word = line.words.first(where: { $0.name == "from" }), case .date(_, let date) = word.test
    else {
      return asksThreeDays ? (.relative("-30d"), "the last 30 days instead of 3") : nil
    }
    // `from:all` cannot be widened.
    guard let start = date.date(of: .from, at: now, in: settings.zone) else { return nil }
    return start.timeIntervalSince(now) > -89 * 86_400
      ? (.relative("-90d"), "the last 90 days instead of \(word.text)")
      : (.all, "all times instead of \(word.text)")
  }

  /// Without a beginning the server looks at three days only (docs/posthog.md, Recordings list).
  var asksThreeDays: Bool {
    if case .matching(let query)? = recordings.list.listing { query.dateFrom == nil } else { false }
  }
}

extension Store {
  mutating func apply(_ suggestion: FilterSuggestion) {
    switch suggestion.step {
    case .showViewed: setHidesViewed(false)
    case .ask(let line): setFilter(line)
    }
  }
}
