extension FilterLine {
  /// PostHog's `derived_name` of a saved filter: its words, as far as the field holds them; nil without words.
  package var derivedName: String? {
    let scalars = text.unicodeScalars.prefix(Self.longestDerivedName)
    return scalars.isEmpty ? nil : String(String.UnicodeScalarView(scalars))
  }

  private static var longestDerivedName: Int { 400 }
}
