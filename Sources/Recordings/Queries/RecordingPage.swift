package import Foundation

/// One page of recordings.
package struct RecordingPage: Hashable, Sendable {
  package var rows: [PageRow]
  /// `nil` on the last page.
  package var next: PageToken?
  /// When the server answered it, where that may be a while ago.
  package var fetchedAt: Date?

  package init(rows: [PageRow], next: PageToken? = nil, fetchedAt: Date? = nil) {
    self.rows = rows
    self.next = next
    self.fetchedAt = fetchedAt
  }
}
