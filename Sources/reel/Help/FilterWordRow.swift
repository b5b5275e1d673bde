/// What can be typed as a filter word, and what it asks.
struct FilterWordRow: Hashable {
  /// As it stands in front of its value: `errors>`, `person:`.
  var lead: String
  /// What may follow, where that is one of a few.
  var values: [String] = []
  /// How the manual writes what follows: `NUMBER`.
  var value: String
  var sentence: String

  /// Its name alone.
  var name: String { String(lead.prefix { $0.isLetter || $0 == "_" || $0.isNumber }) }

  var form: String { lead + (values.isEmpty ? value : values.joined(separator: "|")) }
}
