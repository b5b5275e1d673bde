package import Recordings

extension Recording {
  /// The person's name, or the beginning of what a website calls the visitor.
  package var who: String { knownName ?? visitorID.map { "anon " + $0.prefix(8) } ?? "anon" }

  /// The person's name; nil where the server knows nobody by one.
  package var knownName: String? {
    guard person.isMatched, let name = person.name, !name.allSatisfy(\.isWhitespace) else { return nil }
    return name
  }

  /// What a website calls the visitor.
  package var visitorID: String? { distinctID ?? person.distinctIDs.first }
}
