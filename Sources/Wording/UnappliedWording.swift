/// Fields of a saved filter that nobody applies. Their names are anybody's words.
package enum UnappliedWording {
  private static let (most, longest) = (3, 40)

  /// `some_field, order surfacing_score`; nil where there are none.
  package static func names(_ fields: [String]) -> String? {
    guard !fields.isEmpty else { return nil }
    let names = fields.prefix(most).map { $0.count > longest ? $0.prefix(longest) + "~" : $0 }
    let more = fields.count > most ? ["\(fields.count - most) more"] : []
    return (names + more).joined(separator: ", ")
  }

  /// Said by a command.
  package static func sentence(_ fields: [String]) -> String? {
    names(fields).map { "this saved filter is applied without \($0)" }
  }
}
