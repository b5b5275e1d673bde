/// The element that an action was about. Cleaned and cut.
package struct TimelineTarget: Hashable, Sendable {
  /// A role of ARIA.
  package var role: String?
  package var label: String?
  package var tag: String

  package init(role: String?, label: String?, tag: String) {
    self.role = role
    self.label = label
    self.tag = tag
  }

  /// `button “Pay now”`
  package var text: String {
    let name = role ?? (tag.isEmpty ? "element" : tag)
    return label.map { "\(name) “\($0)”" } ?? name
  }
}
