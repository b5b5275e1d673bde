/// What a piece of the screen means; views name roles, a theme says how each looks.
package enum Role: Int, Hashable, Sendable, CaseIterable {
  case text, dim, strong
  /// What lies under an overlay.
  case behind
  case border, borderFocused, title, titleFocused
  case header, headerStrong, headerAlert
  case columnTitle, group
  case cursor, cursorUnfocused
  case mark, live, viewed, pinned
  case good, warning, error
  case match
  case key, hint, disabled
  case fieldName, link

  /// As theme files write it: `border-focused`.
  package var name: String {
    switch self {
    case .text: "text"
    case .dim: "dim"
    case .strong: "strong"
    case .behind: "behind"
    case .border: "border"
    case .borderFocused: "border-focused"
    case .title: "title"
    case .titleFocused: "title-focused"
    case .header: "header"
    case .headerStrong: "header-strong"
    case .headerAlert: "header-alert"
    case .columnTitle: "column-title"
    case .group: "group"
    case .cursor: "cursor"
    case .cursorUnfocused: "cursor-unfocused"
    case .mark: "mark"
    case .live: "live"
    case .viewed: "viewed"
    case .pinned: "pinned"
    case .good: "good"
    case .warning: "warning"
    case .error: "error"
    case .match: "match"
    case .key: "key"
    case .hint: "hint"
    case .disabled: "disabled"
    case .fieldName: "field-name"
    case .link: "link"
    }
  }

  package init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
