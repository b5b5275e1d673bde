/// Which lists hold a recording, by name.
package struct KnownMemberships: Hashable, Sendable {
  package var names: [String]
  /// Whether all of them are known, because somebody asked. A row of an opened collection is only known to be
  /// in that one.
  package var areAll: Bool

  package init(_ names: [String], areAll: Bool = true) { (self.names, self.areAll) = (names, areAll) }

  /// Whether the name of one of them contains one of the texts; `*` means any. A negated word holds only
  /// where all are known.
  func matches(_ texts: [String], isNegated: Bool) -> Bool {
    let isThere = names.contains { name in
      texts.contains { $0 == "*" || SmartCaseSearch($0.lowercased()).matches(name) }
    }
    return isNegated ? areAll && !isThere : isThere
  }
}
