package import Recordings

/// Rows of the local cache that were asked for.
package struct CacheRead: Hashable, Sendable {
  /// Where the rows belong, whichever location is open when they arrive.
  package var location: Location
  package var project: ProjectID
  package var listing: RecordingListing
  /// The row behind which they go; nil for the first ones.
  package var after: RecordingID?

  package init(location: Location, project: ProjectID, listing: RecordingListing, after: RecordingID? = nil) {
    self.location = location
    self.project = project
    self.listing = listing
    self.after = after
  }
}
