/// A line of an unfolded line of the timeline. Its text is cleaned and cut.
package struct TimelineDetailLine: Hashable, Sendable {
  package enum Style: Sendable {
    /// Begins a section.
    case title
    /// As it was recorded.
    case text
    /// What Reel says of it.
    case note
  }

  package var style: Style
  package var text: String

  package init(_ style: Style, _ text: String) { (self.style, self.text) = (style, text) }
}
