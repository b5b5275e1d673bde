/// From pane to pane, and from level to level.
package enum PaneCommand: Hashable, Sendable {
  case focus(PaneID)
  case focusNext, focusPrevious
  case inward, outward
  case open, up, back
  case nextTab, previousTab
  case zoom
}
