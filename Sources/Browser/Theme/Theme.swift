package import Terminal

/// How every role looks. Made from a theme file by `reel`; a role that a file leaves out is plain.
package struct Theme: Hashable, Sendable {
  private var styles: [Style]

  package init(_ styles: [Role: Style] = [:]) {
    self.styles = Role.allCases.map { styles[$0] ?? .plain }
  }

  package subscript(role: Role) -> Style { styles[role.rawValue] }
}
