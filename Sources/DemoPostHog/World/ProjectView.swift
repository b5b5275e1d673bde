/// A project at one moment.
struct ProjectView: Sendable {
  let world: ProjectWorld
  var state: ProjectState
  let profile: DemoProfile
  let time: UTCTime

  var rows: [DemoRecording] { world.recordings.rows }

  func isViewed(_ index: Int) -> Bool { rows[index].traits.contains(.viewed) || state.viewed.contains(index) }

  /// E-mails of the colleagues who viewed it.
  func viewers(_ index: Int) -> [String] {
    var viewers: [String] = []
    let bits: [DemoRecording.Traits] = [.viewedByFirstColleague, .viewedBySecondColleague]
    for (bit, colleague) in zip(bits, Organisation.colleagues) where rows[index].traits.contains(bit) {
      viewers.append(colleague.email)
    }
    return viewers
  }

  /// Neither deleted nor past its retention.
  func isListed(_ index: Int) -> Bool { !state.deleted.contains(index) && rows[index].expiry > time }

  /// The index of a recording that can be read.
  func recording(_ id: String) -> Int? {
    world.recordings.index(of: id).flatMap { isListed($0) ? $0 : nil }
  }

  func isOngoing(_ index: Int) -> Bool { rows[index].end > time - 300 }

  /// Live playlists and deleted ones.
  func playlistIndex(_ shortID: String) -> Int? { state.playlists.firstIndex { $0.shortID == shortID } }

  /// A playlist that is not deleted.
  func playlist(_ shortID: String) -> StoredPlaylist? {
    playlistIndex(shortID).map { state.playlists[$0] }.flatMap { $0.deleted ? nil : $0 }
  }
}
