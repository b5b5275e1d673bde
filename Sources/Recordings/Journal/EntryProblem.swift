/// Why an entry needs its user.
package enum EntryProblem: Hashable, Sendable, Codable {
  case failed(FetchFailure)
  /// Somebody else changed what this was to change; the newer name and description.
  case changedMeanwhile(name: String, description: String, by: String?)
  /// A creation whose answer was lost; so many playlists of its name were made at that time.
  case perhapsCreated(found: Int)
  /// A deletion for good that the program did not finish: never sent again by itself.
  case interrupted
  /// A collection that was to be deleted because its creation is undone holds recordings that were put there
  /// since.
  case notEmpty(recordings: Int)
  /// A deletion that the server confirmed, of a recording that it still lists.
  case stillThere
  /// The user stopped the rest of its step.
  case stopped
  /// The playlist it was to go into could not be created.
  case withoutPlaylist
  /// The journal could not be written, so it was not sent.
  case notRecorded
  /// It was refused, and the journal does not tell why.
  case unknown

  /// Nobody refused it: it waits for its user.
  package var isPause: Bool {
    switch self {
    case .stopped, .interrupted: true
    case .failed, .changedMeanwhile, .perhapsCreated, .notEmpty, .stillThere, .withoutPlaylist, .notRecorded,
      .unknown:
      false
    }
  }
}
