import Recordings

/// The entries that are not settled, in the order in which they were decided. It says which can be sent now.
/// Entries wait for each other where they touch the same recording in the same playlist. They also wait where
/// a step moves a recording from one playlist to another.
struct SendingQueue: Sendable {
  private(set) var entries: [JournalEntry] = []
  private var underWay: Set<EntryID> = []
  /// Sent once without learning what became of it, or left by a program that may have sent it: it may be
  /// done.
  private var perhapsSent: Set<EntryID> = []
  /// Entries that a bulk call did not settle: they go one by one.
  private var single: Set<EntryID> = []
  /// Whether the server takes bulk calls of this key.
  var hasBulkMembership = true

  mutating func append(_ new: [JournalEntry], perhapsSent: Bool = false) {
    entries += new
    if perhapsSent { self.perhapsSent.formUnion(new.map(\.id)) }
  }

  /// The next call to be made, taken as under way; nil where everything waits for something else.
  mutating func nextBatch() -> SendingBatch? {
    var before = Touched()
    var batch: SendingBatch?
    for entry in entries {
      if !underWay.contains(entry.id), !entry.write.isWithoutPlaylist, !before.precedes(entry) {
        batch = batch.map { single.contains(entry.id) ? $0 : $0.with(entry) } ?? SendingBatch(entry)
        if let batch, batch.entries.count >= limit(of: batch) { break }
      }
      before.insert(entry)
    }
    if let batch { underWay.formUnion(batch.entries.map(\.id)) }
    return batch
  }

  private func limit(of batch: SendingBatch) -> Int {
    if let first = batch.entries.first, single.contains(first.id) { return 1 }
    return switch batch {
    case .add, .remove: hasBulkMembership ? SendingBatch.membershipLimit : 1
    case .delete: SendingBatch.deletionLimit
    case .markViewed, .create, .change: 1
    }
  }

  /// Settled: they leave the queue.
  mutating func finish(_ ids: Set<EntryID>) {
    guard !ids.isEmpty else { return }
    entries.removeAll { ids.contains($0.id) }
    underWay.subtract(ids)
    single.subtract(ids)
    perhapsSent.subtract(ids)
  }

  /// Not settled: they are sent again, one by one where a bulk call would not do.
  mutating func putBack(
    _ ids: some Sequence<EntryID>, singly: Bool = false, perhapsSent isPerhapsSent: Bool = true
  ) {
    underWay.subtract(ids)
    if isPerhapsSent { perhapsSent.formUnion(ids) }
    if singly { single.formUnion(ids) }
  }

  /// Takes out entries that nobody is sending, nor sent without learning what became of them; answers them.
  /// `evenPerhapsSent`: also those that a program which is gone may have sent.
  mutating func withdraw(
    evenPerhapsSent: Bool = false, where isWanted: (JournalEntry) -> Bool
  ) -> [JournalEntry] {
    let taken = entries.filter {
      !underWay.contains($0.id) && (evenPerhapsSent || !perhapsSent.contains($0.id)) && $0.state != .sending
        && isWanted($0)
    }
    finish(Set(taken.map(\.id)))
    return taken
  }

  /// The server's id in place of the one that stood for a playlist.
  mutating func replace(_ provisional: PlaylistID, with id: PlaylistID) {
    for index in entries.indices {
      entries[index].write = entries[index].write.replacing(provisional, with: id)
    }
  }

  /// What was learnt about entries before they are sent.
  mutating func setWasThere(_ wasThere: [EntryID: Bool]) {
    for index in entries.indices {
      guard let known = wasThere[entries[index].id], case .add(let id, let playlist, _) = entries[index].write
      else { continue }
      entries[index].write = .add(id, playlist, wasThere: known)
    }
  }

  mutating func update(_ id: EntryID, to state: EntryState) {
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    entries[index].state = state
  }
}

extension Write {
  /// The server has no name for its playlist yet, and it is not what makes one.
  fileprivate var isWithoutPlaylist: Bool {
    if case .create = self { return false }
    return playlist?.isProvisional == true
  }
}

extension JournalEntry {
  /// Takes away what the same step was to put elsewhere first: without that it would be in no place at all.
  func removesAgain(afterAdding addition: JournalEntry) -> Bool {
    guard step == addition.step, case .add(let added, let target, _) = addition.write else { return false }
    return switch write {
    case .remove(let id, let playlist): id == added && playlist != target
    case .change(_, let edit): edit.after.deleted == true
    case .add, .markViewed, .create, .delete: false
    }
  }
}

/// What entries touch that must reach the server before others.
private struct Touched {
  private struct Membership: Hashable {
    var recording: RecordingID
    var playlist: PlaylistID
  }

  private var memberships: Set<Membership> = []
  private var playlists: Set<PlaylistID> = []
  private var changedPlaylists: Set<PlaylistID> = []
  private var recordings: Set<RecordingID> = []
  private var deleted: Set<RecordingID> = []
  private var added: [StepID: Set<RecordingID>] = [:]

  func precedes(_ entry: JournalEntry) -> Bool {
    switch entry.write {
    case .add(let id, let playlist, _): touches(id, playlist)
    case .remove(let id, let playlist):
      touches(id, playlist) || added[entry.step]?.contains(id) == true
    case .create(let id, _): playlists.contains(id)
    case .change(let id, let edit):
      playlists.contains(id) || (edit.after.deleted == true && added[entry.step] != nil)
    case .markViewed(let id): deleted.contains(id)
    case .delete(let id): recordings.contains(id)
    }
  }

  private func touches(_ id: RecordingID, _ playlist: PlaylistID) -> Bool {
    memberships.contains(Membership(recording: id, playlist: playlist))
      || changedPlaylists.contains(playlist) || deleted.contains(id)
  }

  mutating func insert(_ entry: JournalEntry) {
    let write = entry.write
    if case .add(let id, _, _) = write { added[entry.step, default: []].insert(id) }
    if let playlist = write.playlist { playlists.insert(playlist) }
    if let recording = write.recording { recordings.insert(recording) }
    switch write {
    case .add(let id, let playlist, _), .remove(let id, let playlist):
      memberships.insert(Membership(recording: id, playlist: playlist))
    case .create(let id, _), .change(let id, _): changedPlaylists.insert(id)
    case .delete(let id): deleted.insert(id)
    case .markViewed: break
    }
  }
}
