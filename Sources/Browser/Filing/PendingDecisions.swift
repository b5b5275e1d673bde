import HashTreeCollections
package import Recordings

/// The decisions that the server has not answered yet, and what refused ones left on the screen.
package struct PendingDecisions: Hashable, Sendable {
  /// Each with how to take it back on the screen. The last frame keeps its state, so a change would copy all
  /// of them. A persistent tree copies only what is near the changed one.
  private(set) var entries = TreeDictionary<EntryID, PendingEntry>()
  /// Those about each recording: where 200,000 wait, an answer about one of them looks at no others.
  private var ofRecording = TreeDictionary<RecordingID, EntryID>()
  /// Where there are several, those after the first.
  private var furtherOfRecording = TreeDictionary<RecordingID, [EntryID]>()
  /// Refusals of batches that the status line no longer shows.
  package var lateRefusals = 0
  /// Rows that were marked because this was refused.
  private var refused: [RecordingID: [JournalEntry]] = [:]
  /// Steps that are being retried, as the journal calls them.
  private var retried: [StepID: RetriedStep] = [:]
  /// Steps that the journal has not recorded yet: they are lost if the program ends now.
  package private(set) var unrecorded: Set<StepID> = []
  /// Rows that were taken out of a view, to come back to their places.
  private var takenOut: [Membership: RemovedRow] = [:]

  /// A row that is forgotten comes back with the next refresh.
  private static let mostTakenOut = 1_000

  package init(_ entries: [PendingEntry] = []) {
    for entry in entries { add(entry) }
  }

  /// Entries that are in the journal, and that the server has not confirmed.
  package var recordedCount: Int {
    unrecorded.isEmpty ? count : entries.values.count { !unrecorded.contains($0.entry.step) }
  }

  /// The writes of steps that are not in the journal, in the order in which they were decided.
  package func writes(of steps: Set<StepID>) -> [Write] {
    inOrder.filter { steps.contains($0.entry.step) }.map(\.entry.write)
  }

  /// Those that are in the journal, in the order in which they were decided.
  package var recordedWrites: [Write] {
    inOrder.filter { !unrecorded.contains($0.entry.step) }.map(\.entry.write)
  }

  /// Whether deletions for good are among them.
  var deletesRecordings: Bool {
    entries.values.contains { if case .delete = $0.entry.write { true } else { false } }
  }

  package var isEmpty: Bool { entries.isEmpty }
  package var count: Int { entries.count }

  package subscript(id: EntryID) -> PendingEntry? { entries[id] }

  /// In the order in which they were decided.
  var inOrder: [PendingEntry] { inOrder { _ in true } }

  /// Those that are wanted. Only they are put into their order.
  func inOrder(_ isWanted: (PendingEntry) -> Bool) -> [PendingEntry] {
    Self.inOrder(entries.values.filter(isWanted))
  }

  /// Those about one recording.
  func inOrder(about recording: RecordingID) -> [PendingEntry] {
    guard let first = ofRecording[recording] else { return [] }
    return Self.inOrder(([first] + (furtherOfRecording[recording] ?? [])).compactMap { entries[$0] })
  }

  private static func inOrder(_ entries: [PendingEntry]) -> [PendingEntry] {
    entries.sorted { ($0.batch, $0.entry.id.number) < ($1.batch, $1.entry.id.number) }
  }

  mutating func add(_ pending: PendingEntry) {
    let id = pending.entry.id
    guard entries.updateValue(pending, forKey: id) == nil, let recording = pending.entry.write.recording
    else { return }
    guard let first = ofRecording.updateValue(id, forKey: recording) else { return }
    furtherOfRecording[recording, default: []].append(first)
  }

  mutating func remove(_ id: EntryID) -> PendingEntry? {
    guard let removed = entries.removeValue(forKey: id) else { return nil }
    guard let recording = removed.entry.write.recording else { return removed }
    var further = furtherOfRecording[recording] ?? []
    if ofRecording[recording] == id {
      ofRecording[recording] = further.popLast()
    } else {
      further.removeAll { $0 == id }
    }
    furtherOfRecording[recording] = further.isEmpty ? nil : further
    return removed
  }

  package mutating func stepDecided(_ step: StepID) { unrecorded.insert(step) }

  mutating func stepRecorded(_ step: StepID) { unrecorded.remove(step) }

  /// A step that could not be recorded. Answers its entries, the last one first: so the screen is restored.
  mutating func remove(step: StepID) -> [PendingEntry] {
    unrecorded.remove(step)
    let lost = entries.values.filter { $0.entry.step == step }
    for pending in lost { _ = remove(pending.entry.id) }
    return lost.sorted { $0.entry.id.number > $1.entry.id.number }
  }

  /// Entries of a step that earlier batches began belong to this one now. Answers how many.
  mutating func move(entriesOf step: StepID, to batch: Int) -> Int {
    let moved = entries.values.filter { $0.entry.step == step && $0.batch != batch }
    for pending in moved { entries[pending.entry.id]?.batch = batch }
    return moved.count
  }

  /// The server's id takes the place of the one that stood for a playlist.
  mutating func replace(_ provisional: PlaylistID, with id: PlaylistID) {
    for pending in entries.values where pending.entry.write.playlist == provisional {
      let key = pending.entry.id
      entries[key]?.entry.write = pending.entry.write.replacing(provisional, with: id)
      entries[key]?.undo = pending.undo?.replacing(provisional, with: id)
    }
  }

  /// A playlist of the server with its pending changes.
  func applied(to playlist: Playlist) -> Playlist {
    let changes = inOrder { if case .change(playlist.id, _) = $0.entry.write { true } else { false } }
    return changes.reduce(into: playlist) { playlist, pending in
      if case .change(playlist.id, let edit) = pending.entry.write { playlist.apply(edit.after) }
    }
  }

  /// The recordings whose removal from a collection is pending.
  func leaving(_ playlist: PlaylistID) -> Set<RecordingID> {
    Set(
      entries.values.compactMap {
        if case .remove(let id, playlist) = $0.entry.write { id } else { nil }
      })
  }
}

// What refusals and removals leave to be found again.
extension PendingDecisions {
  /// Answers the row to mark, so that the same key tries it again. One whose write only waits is marked where
  /// it was refused before.
  mutating func refuse(_ entry: JournalEntry, _ problem: EntryProblem) -> RecordingID? {
    guard let recording = entry.write.recording else { return nil }
    if !problem.isPause {
      refused[recording, default: []].removeAll { $0.id == entry.id }
      refused[recording, default: []].append(entry)
    }
    return refused[recording] == nil ? nil : recording
  }

  /// Answers the row whose mark goes, because what was refused is done now, or the row was filed by another
  /// step. What the same step did elsewhere leaves it. Marking as viewed does not file a row.
  mutating func clearRefusal(by entry: JournalEntry) -> RecordingID? {
    guard let id = entry.write.recording, let before = refused[id] else { return nil }
    let left = before.filter { refused in
      refused.id != entry.id
        && (refused.step == entry.step || refused.write.isForGood != entry.write.isForGood)
    }
    guard left.count < before.count else { return nil }
    refused[id] = left.isEmpty ? nil : left
    return left.isEmpty ? id : nil
  }

  mutating func retry(_ step: StepID, as retried: RetriedStep) { self.retried[step] = retried }

  mutating func endRetry(of step: StepID) -> RetriedStep? { retried.removeValue(forKey: step) }

  mutating func rowTakenOut(_ row: RemovedRow, of membership: Membership) {
    if takenOut.count >= Self.mostTakenOut { takenOut = [:] }
    takenOut[membership] = row
  }

  mutating func rowPutBack(_ membership: Membership) -> RemovedRow? {
    takenOut.removeValue(forKey: membership)
  }
}
