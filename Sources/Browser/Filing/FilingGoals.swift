import Recordings

/// The collections that rows are filed into with one key: those that are there, and new ones that the same
/// step creates first.
struct FilingGoals: Hashable {
  private(set) var collections: [PlaylistReference] = []
  private(set) var creations: [Write] = []
  /// The ids of the entries that create.
  private(set) var entries: [EntryID] = []

  init(_ collections: [PlaylistReference] = []) { self.collections = collections }

  mutating func add(_ collection: PlaylistReference) { collections.append(collection) }

  mutating func add(_ new: NewPlaylist, as collection: PlaylistReference, by entry: EntryID) {
    collections.append(collection)
    creations.append(.create(collection.id, new))
    entries.append(entry)
  }

  /// As a sentence calls them.
  var title: String { collections.map(\.title).joined(separator: ", ") }

  /// What adding to them is called: one that is created alone gives the step its name.
  var actionOfAdding: JournalAction {
    collections.count == 1 && !creations.isEmpty ? .create(title) : .add(to: title)
  }

  func creates(_ playlist: PlaylistID) -> Bool { creations.contains { $0.playlist == playlist } }
}
