/// What a piece of the screen means; views name roles, a theme says how each looks.
package enum Role: Int, Hashable, Sendable, CaseIterable {
  case text, dim, strong
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
    var name = ""
    for character in String(describing: self) {
      if character.isUppercase { name.append("-") }
      name += character.lowercased()
    }
    return name
  }

  package init?(name: String) {
    guard let role = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = role
  }
}
