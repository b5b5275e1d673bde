/// What a piece of the screen means; views name roles, a theme says how each looks.
package enum Role: String, Hashable, Sendable, CaseIterable {
  case text, dim, strong
  case border, borderFocused = "border-focused", title, titleFocused = "title-focused"
  case header, headerStrong = "header-strong", headerAlert = "header-alert"
  case columnTitle = "column-title", group
  case cursor, cursorUnfocused = "cursor-unfocused"
  case mark, live, viewed, pinned
  case good, warning, error
  case match
  case key, hint, disabled
  case fieldName = "field-name", link
}
