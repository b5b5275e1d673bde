/// What was asked of a list in words: every one of them has to hold. `FilterWordsParser` reads it from a line,
/// `RecordingMatcher` holds it against loaded rows; whoever asks a server needs only this.
package struct FilterWords: Hashable, Sendable {
  package var words: [FilterWord]

  package init(_ words: [FilterWord]) { self.words = words }
}

/// One word, such as `!errors>0`.
package struct FilterWord: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    /// `errors>0`; a duration is in seconds.
    case amount(AmountWord, Comparison, Int)
    /// `viewed:yes`
    case flag(FlagWord, Bool)
    /// `url:/checkout`
    case text(TextWord, String)
    /// A plain word: it stands anywhere in what a search looks at.
    case anywhere(String)
  }

  package var isNegated: Bool
  package var test: Test

  package init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }
}

/// Words that compare a number.
package enum AmountWord: String, Hashable, Sendable, CaseIterable {
  case errors, warnings, logs, clicks, keys
  /// How long it lasts, and how much of that with input.
  case duration = "dur"
  case active

  package var isDuration: Bool {
    switch self {
    case .duration, .active: true
    case .errors, .warnings, .logs, .clicks, .keys: false
    }
  }
}

package enum FlagWord: String, Hashable, Sendable, CaseIterable {
  case viewed, live
}

package enum TextWord: String, Hashable, Sendable, CaseIterable {
  case url, person, id, country, browser, os
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "="

  package func holds(_ left: Int, _ right: Int) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    }
  }
}

/// All names that can stand before an operator.
package enum FilterWordNames {
  package static let all: [String] =
    AmountWord.allCases.map(\.rawValue) + FlagWord.allCases.map(\.rawValue)
    + TextWord.allCases.map(\.rawValue)
}
