package import Recordings

/// Decisions on their way to the server: what each changed on the screen, so that a refusal can take it back.
package struct Filing: Hashable, Sendable {
  package var pending: [WriteID: PendingWrite] = [:]
  /// The last thing done; the status line follows it.
  package var batch: FilingBatch?
  package var lastPlaylist: HoldingPlaylist?
  package var lastWrite = 0
  package var lastBatch = 0
  /// A row was filed whose lists were not known: the counts on the screen are a guess until they are read again.
  package var countsAreGuessed = false
  /// Refusals of batches that the status line no longer shows.
  package var lateRefusals = 0

  package init() {}

  /// What a settled batch came to has been read when the next key is pressed; a refusal stays while only the
  /// cursor moves.
  mutating func dismissResult(keepingRefusals: Bool) {
    guard let batch, batch.isSettled, batch.refused.isEmpty || !keepingRefusals else { return }
    self.batch = nil
    lateRefusals = 0
  }

  package mutating func nextWrite() -> WriteID {
    lastWrite += 1
    return WriteID(lastWrite)
  }
}

/// One write that has no answer yet.
package struct PendingWrite: Hashable, Sendable {
  package var batch: Int
  package var undo: Rollback

  package init(batch: Int, undo: Rollback) {
    self.batch = batch
    self.undo = undo
  }

  /// What was to be done, for those who leave before its answer.
  package var sentence: String {
    switch undo {
    case .unlist(let id, let playlist, _): "add \(id.text) to \(playlist.title)"
    case .putBack(let recording, _, let playlist): "remove \(recording.id.text) from \(playlist.title)"
    case .unview(let id, _): "mark \(id.text) viewed"
    case .abandonFiling(let recordings): "create a collection and file \(recordings.count) into it"
    }
  }
}

/// How to make the screen what it was.
package enum Rollback: Hashable, Sendable {
  /// Take the playlist from those that hold the recording; `counted`: and one from its count.
  case unlist(RecordingID, HoldingPlaylist, counted: Bool)
  /// Put the row back before the first of those that followed it in a collection's view, at the end where none
  /// is left, and list the collection again.
  case putBack(Recording, before: [RecordingID], HoldingPlaylist)
  /// `before`: what was known of it; nil where the server had not said.
  case unview(RecordingID, before: Bool?)
  /// The rows that were to be filed into a collection that could not be created.
  case abandonFiling([Recording])
}

/// Several writes that the user made with one key.
package struct FilingBatch: Hashable, Sendable {
  package enum Verb: Hashable, Sendable {
    case add(to: String)
    case remove(from: String)
    case markViewed
    case create(name: String)
  }

  package var number: Int
  package var verb: Verb
  package var total: Int
  package var settled = 0
  package var refused: [FetchFailure] = []

  package init(number: Int, verb: Verb, total: Int) {
    self.number = number
    self.verb = verb
    self.total = total
  }

  package var isSettled: Bool { settled == total }
}
