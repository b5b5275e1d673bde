package import Recordings

/// Rows of the local copy that were asked for.
package struct CopyRead: Hashable, Sendable {
  /// Where they go, whichever place is open when they come.
  package var place: ViewPlace
  package var project: ProjectID
  package var listing: RecordingListing
  /// The row behind which they go; nil for the first ones.
  package var after: RecordingID?

  package init(place: ViewPlace, project: ProjectID, listing: RecordingListing, after: RecordingID? = nil) {
    self.place = place
    self.project = project
    self.listing = listing
    self.after = after
  }
}
