import Recordings

/// What is meant by all of a view: nothing that is not to be seen in it.
struct DeletableView: Hashable {
  var title: String
  var listing: RecordingListing
  var unviewedOnly = false
  /// The words that the view applies to loaded rows.
  var matcher: RecordingMatcher?
}
