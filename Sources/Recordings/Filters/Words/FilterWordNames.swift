/// All names that can stand before an operator.
package enum FilterWordNames {
  static let order = "order"
  static let event = "event"

  /// Names from other tools and PostHog's own names. Misspellings are not in here.
  static let meant: [String: String] = [
    "duration": "dur", "length": "dur", "page": "url", "path": "url", "visited": "url", "http": "url",
    "https": "url", "since": "from", "after": "from", "until": "to", "before": "to", "sort": "order",
    "email": "person.email", "name": "person.name", "plan": "person.plan", "user": "person",
    "collection": "lists", "playlist": "lists", "error": "errors", "exceptions": "errors", "click": "clicks",
    "event_match_scope": "scope", "recommended_only": "recommended",
  ]

  package static let all: [String] =
    AmountWord.allCases.map(\.rawValue) + FlagWord.allCases.map(\.rawValue)
    + TextWord.allCases.map(\.rawValue)
    + ChoiceWord.allCases.map(\.rawValue) + NumberWord.allCases.map(\.rawValue)
    + DateWord.allCases.map(\.rawValue) + EvidenceWord.allCases.map(\.rawValue) + [order, event]
}
