/// Which lists hold a recording, by name.
package struct KnownMemberships: Hashable, Sendable {
  package var names: [String]
  /// They are all: somebody has asked. A row of an opened collection is known to be in that one, and no more.
  package var areAll: Bool

  package init(_ names: [String], areAll: Bool = true) { (self.names, self.areAll) = (names, areAll) }

  /// Whether one of them has one of the texts in its name, `*` any; denied only where all are known.
  func hold(_ texts: [String], isNegated: Bool) -> Bool {
    let isThere = names.contains { name in
      texts.contains { $0 == "*" || SmartCaseSearch($0.lowercased()).matches(name) }
    }
    return isNegated ? areAll && !isThere : isThere
  }
}
