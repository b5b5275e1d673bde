package import Recordings

/// What the recordings pane shows: a view, and the filter line that replaces the view's own.
package struct Location: Hashable, Sendable {
  package var view: ViewID
  /// nil: the view's own.
  package var filter: FilterLine?

  package init(_ view: ViewID, _ filter: FilterLine? = nil) {
    self.view = view
    self.filter = filter
  }
}
