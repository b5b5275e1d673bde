package import Recordings

/// Rows of the local copy that were asked for.
package struct CopyRead: Hashable, Sendable {
  /// Where they go, whichever view is open when they come.
  package var view: ViewID
  package var project: ProjectID
  package var listing: RecordingListing
  /// The row behind which they go; nil for the first ones.
  package var after: RecordingID?

  package init(view: ViewID, project: ProjectID, listing: RecordingListing, after: RecordingID? = nil) {
    self.view = view
    self.project = project
    self.listing = listing
    self.after = after
  }
}
