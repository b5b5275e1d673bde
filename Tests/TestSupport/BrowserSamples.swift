package import Browser
import Foundation
package import Recordings
package import Terminal

extension Theme {
  /// Every role in a colour of its own, so that a frame tells which role a cell was drawn in. What is laid
  /// over other text (cursor, match) has attributes only.
  package static let telling = Theme(
    Dictionary(uniqueKeysWithValues: Role.allCases.enumerated().map { ($0.element, style(of: $0)) }))

  private static func style(of role: (offset: Int, element: Role)) -> Style {
    switch role.element {
    case .cursor: Style(attributes: .reverse)
    case .cursorUnfocused: Style(attributes: .underline)
    case .match: Style(attributes: .italic)
    default: Style(foreground: .indexed(UInt8(16 + role.offset)))
    }
  }
}

extension BrowserSettings {
  package static func sample(project: ProjectID? = ProjectID(48213), shapes: Shapes = .lines) -> Self {
    BrowserSettings(
      profile: "prod", host: "https://us.posthog.com", project: project, zone: .gmt,
      theme: .telling,
      shapes: shapes)
  }
}

extension Size {
  package static let large = Size(columns: 200, rows: 50)
  package static let middle = Size(columns: 120, rows: 40)
  package static let small = Size(columns: 80, rows: 24)
  package static let narrow = Size(columns: 60, rows: 20)
}

extension BrowserState {
  package static func sample(
    _ size: Size = .middle, project: ProjectID? = ProjectID(48213), shapes: Shapes = .lines,
    keyMap: KeyMap = .standard
  ) -> BrowserState {
    var settings = BrowserSettings.sample(project: project, shapes: shapes)
    settings.keyMap = keyMap
    return BrowserState(settings: settings, size: size, now: .testStart)
  }
}
