/// The element that an action was about. Cleaned and cut.
package struct TimelineTarget: Hashable, Sendable {
  /// A role of ARIA.
  package var role: String?
  package var label: String?
  package var tag: String

  private static let longestName = 60

  package init(role: String?, label: String?, tag: String) {
    // A recording names them: mobile ones as its app likes.
    self.role = role.map { PageText.clean($0, limit: Self.longestName) }
    self.label = label
    self.tag = PageText.clean(tag, limit: Self.longestName)
  }

  /// `button “Pay now”`
  package var text: String {
    let name = role ?? (tag.isEmpty ? "element" : tag)
    return label.map { "\(name) “\($0)”" } ?? name
  }
}
