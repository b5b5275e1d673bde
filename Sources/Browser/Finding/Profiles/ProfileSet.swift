package import Terminal

/// The profiles of the configuration, and which of them holds.
package struct ProfileSet: Hashable, Sendable {
  package var names: [String]
  /// Nil where none of them holds.
  package var current: String?
  /// How the header shows its name; nil where it has no colour of its own.
  package var style: Style?

  package init(names: [String] = [], current: String? = nil, style: Style? = nil) {
    (self.names, self.current, self.style) = (names, current, style)
  }

  /// The only one there is needs no name, unless it is to be told from all others.
  var shownName: String? { names.count > 1 || style != nil ? current : nil }
}
