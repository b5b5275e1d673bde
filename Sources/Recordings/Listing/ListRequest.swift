/// A list to be read to its end: what the server is asked for, and which of the rows are wanted.
package struct ListRequest: Hashable, Sendable {
  package var listing: RecordingListing
  /// The words that only rows can answer; nil where there are none.
  package var matcher: RecordingMatcher?
  /// Viewed rows are left out here.
  package var hidesViewed: Bool

  package init(_ listing: RecordingListing, matcher: RecordingMatcher? = nil, hidesViewed: Bool = false) {
    self.listing = listing
    self.matcher = matcher
    self.hidesViewed = hidesViewed
  }
}
