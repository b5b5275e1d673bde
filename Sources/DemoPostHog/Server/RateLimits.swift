/// How many calls a key may make, by bucket.
package struct RateLimits: Hashable, Sendable {
  package struct Bucket: Hashable, Sendable {
    package var perMinute: Int
    package var perHour: Int

    package init(perMinute: Int, perHour: Int) {
      self.perMinute = perMinute
      self.perHour = perHour
    }
  }

  package var general = Bucket(perMinute: 480, perHour: 4800)
  /// Playlists, persons and the single recording.
  package var clickHouse = Bucket(perMinute: 240, perHour: 1200)
  /// The recordings list and the snapshots: two buckets with these numbers.
  package var recordingsList: Bucket

  /// HogQL queries.
  package var query = Bucket(perMinute: 240, perHour: 2400)

  package init(recordingsList: Bucket) { self.recordingsList = recordingsList }

  package static let free = RateLimits(recordingsList: Bucket(perMinute: 12, perHour: 60))
  package static let paid = RateLimits(recordingsList: Bucket(perMinute: 60, perHour: 300))
  package static let enterprise = RateLimits(recordingsList: Bucket(perMinute: 100, perHour: 400))

  func bucket(of route: Route) -> (name: String, bucket: Bucket) {
    switch route {
    case .recordings: ("recordings_list", recordingsList)
    case .snapshots: ("snapshots", recordingsList)
    case .query, .queryStatus: ("query", query)
    case .projects, .project, .me, .key: ("general", general)
    case .playlists, .playlist, .playlistRecordings, .membership, .bulkMembership, .recording,
      .bulkRecordings,
      .persons, .person:
      ("clickhouse", clickHouse)
    }
  }
}
