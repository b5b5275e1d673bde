package import Recordings

/// A row that was taken out of its view, and the rows that followed it there.
package struct RemovedRow: Hashable, Sendable {
  package var row: Recording
  package var followers: [RecordingID]

  package init(row: Recording, followers: [RecordingID]) {
    self.row = row
    self.followers = followers
  }
}
