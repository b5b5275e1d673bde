import Recordings

/// One way to see more rows.
struct Widening: Hashable {
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
  var widenings: [Widening] {
    var found: [Widening] = []
    if recordings.list.hidesViewed, recordings.list.asideCount > 0 {
      found.append(
        Widening(step: .showViewed(recordings.list.asideCount), sentence: "show what is viewed and hidden"))
    }
    let line = filterLine
    if isAskedByQuery, let window = Self.wider(line) { found.append(window) }
    for word in line.words.reversed() where word.name != "from" && !word.isOrder {
      var without = line
      without.words.removeAll { $0 == word }
      found.append(Widening(step: .ask(without), sentence: "without \(word.text)"))
    }
    return found
  }

  /// A longer window of time; without a word for it the server takes three days.
  private static func wider(_ line: FilterLine) -> Widening? {
    let from = line.words.first { $0.name == "from" }
    let next: (FilterDate, String)? =
      switch from?.test {
      case nil: (.relative("-30d"), "the last 30 days instead of 3")
      case .date(_, .relative("-90d"))?: (.all, "all times instead of 90 days")
      case .date(_, .all)?: nil
      case .date(_, let date)?: (.relative("-90d"), "the last 90 days instead of \(date.text)")
      default: nil
      }
    guard let (date, sentence) = next else { return nil }
    var wider = line
    wider.words.removeAll { $0.name == "from" }
    wider.words.append(FilterWord(.date(.from, date)))
    return Widening(step: .ask(wider), sentence: sentence)
  }
}

extension Store {
  mutating func apply(_ widening: Widening) {
    switch widening.step {
    case .showViewed: hide(.clearFilter)
    case .ask(let line): setFilter(line)
    }
  }
}
