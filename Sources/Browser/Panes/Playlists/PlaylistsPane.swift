package import Recordings

/// The left pane: what there is to look at.
package struct PlaylistsPane: Hashable, Sendable {
  package private(set) var playlists: [Playlist] = []
  package private(set) var unreadable = 0
  /// What the pages of the round under way brought so far; nil between rounds.
  private var arriving: Round?
  package var load: LoadState = .idle
  /// Whether all playlists came from the server. Then a name that is not here does not exist.
  package internal(set) var isWhole = false
  package var cursor = ListCursor(index: 1)
  package var search: ListSearch?
  /// Only one author's lists are shown; nil shows all.
  package internal(set) var ofAuthor: PlaylistsOfAuthor?
  /// Where the cursor goes when it is among the entries.
  private var awaited: ViewID?

  package init() {}

  /// The rows as shown: groups with their headings, pinned playlists first within a group.
  package var entries: [PlaylistEntry] {
    var entries: [PlaylistEntry] = [.heading("ALL"), .view(.all), .view(.unviewed)]
    for (heading, kind) in Self.groups {
      let group = playlists.filter { $0.kind == kind && ofAuthor?.shows($0) ?? true }
      guard !group.isEmpty else { continue }
      entries.append(.heading(heading))
      entries += (group.filter(\.pinned) + group.filter { !$0.pinned }).map { .view(.playlist($0.id)) }
    }
    let unreadable = ofAuthor?.unreadable ?? unreadable
    if unreadable > 0 { entries.append(.unreadable(unreadable)) }
    return entries
  }

  private static let groups: [(String, PlaylistKind)] = [
    ("COLLECTIONS", .collection), ("SAVED FILTERS", .savedFilter), ("BUILT IN", .synthetic),
  ]

  /// A playlist is large, so only the one that is found is copied.
  package subscript(id: PlaylistID) -> Playlist? {
    playlists.firstIndex { $0.id == id }.map { playlists[$0] }
  }

  /// The collections that a personal key can file into.
  package var collections: [Playlist] { playlists.filter { $0.kind == .collection } }

  /// What a picker offers.
  func choices(for purpose: PlaylistPicker.Purpose) -> [Playlist] {
    purpose == .go ? playlists : collections
  }

  /// Whether a name that is not here is known to be new. Where the playlists cannot be loaded, the user
  /// decides.
  var tellsNewNames: Bool { isWhole || load.failure != nil }

  package func title(of entry: PlaylistEntry) -> String {
    switch entry {
    case .heading(let heading): heading
    case .view(.all): "All recordings"
    case .view(.unviewed): "Unviewed"
    case .view(.playlist(let id)): self[id]?.title ?? id.text
    case .unreadable(let count): count == 1 ? "1 unreadable row" : "\(count) unreadable rows"
    }
  }

  /// Moves, never resting on a heading.
  package mutating func move(_ movement: Movement, height: Int) {
    awaited = nil
    let entries = entries
    let before = cursor.index
    cursor.move(movement, count: entries.count, height: height)
    leaveHeading(forward: cursor.index > before || cursor.index == 0, entries, height)
  }

  private struct Round: Hashable, Sendable {
    var priority = Priority.user
    var playlists: [Playlist] = []
    /// Deleted ones among them.
    var seen: Set<PlaylistID> = []
    var unreadable = 0
  }

  /// The playlists are loaded again. The shown ones stay until the answers are there.
  package mutating func beginRound(_ priority: Priority = .user) { arriving = Round(priority: priority) }

  /// How further pages of the round are asked for: as the first one was, but the user insists once.
  var roundPriority: Priority {
    let priority = arriving?.priority ?? .user
    return priority == .refresh ? .renewal : priority
  }

  /// A page of the round arrived. The cursor stays on its entry. Playlists that did not come again are
  /// removed with the last page, because the open view may be among them. Answers whether the round goes on.
  /// A server that repeats a page has no more.
  @discardableResult
  package mutating func pageArrived(_ page: PlaylistPage, height: Int) -> Bool {
    let held = current
    var round = arriving ?? Round()
    let bringsNew = !page.unreadable.isEmpty || page.playlists.contains { !round.seen.contains($0.id) }
    round.seen.formUnion(page.playlists.map(\.id))
    var known = Set(round.playlists.map(\.id))
    round.playlists += page.playlists.filter { !$0.deleted && known.insert($0.id).inserted }
    round.unreadable += page.unreadable.count
    let isLast = page.nextOffset == nil || !bringsNew
    playlists = round.playlists + (isLast ? [] : playlists.filter { !known.contains($0.id) })
    unreadable = round.unreadable
    arriving = isLast ? nil : round
    if isLast { isWhole = true }
    settle(on: held, height: height)
    return !isLast
  }

  /// One that another question brought: in its place where it is known, behind all others where not. The
  /// counts of a known one may be ahead of the server's.
  mutating func learn(_ playlist: Playlist) {
    if let index = playlists.firstIndex(where: { $0.id == playlist.id }) {
      var playlist = playlist
      playlist.counts = playlists[index].counts
      playlists[index] = playlist
    } else {
      playlists.append(playlist)
      arriving?.playlists.append(playlist)
    }
  }

  package mutating func insert(_ playlist: Playlist, height: Int) {
    let held = current
    playlists.removeAll { $0.id == playlist.id }
    playlists.insert(playlist, at: 0)
    arriving?.playlists.insert(playlist, at: 0)
    settle(on: held, height: height)
  }

  /// In place of the one of its id, or of `old`; a deleted one goes.
  package mutating func replace(_ playlist: Playlist, height: Int) {
    guard !playlist.deleted else { return remove(playlist.id, height: height) }
    guard let index = playlists.firstIndex(where: { $0.id == playlist.id }) else {
      return insert(playlist, height: height)
    }
    var held = current
    if held == nil { held = .view(.playlist(playlist.id)) }
    // The answer to a change has old counts, while pending writes are counted here already.
    var playlist = playlist
    playlist.counts = playlists[index].counts
    playlists[index] = playlist
    settle(on: held, height: height)
  }

  package mutating func remove(_ id: PlaylistID, height: Int) {
    let held = current
    playlists.removeAll { $0.id == id }
    arriving?.playlists.removeAll { $0.id == id }
    settle(on: held, height: height)
  }

  /// The server's own in place of one that stood for it.
  package mutating func rename(_ provisional: PlaylistID, to playlist: Playlist, height: Int) {
    let isHeld = current == .view(.playlist(provisional))
    let held = isHeld ? .view(.playlist(playlist.id)) : current
    if awaited == .playlist(provisional) { awaited = .playlist(playlist.id) }
    ofAuthor?.created(playlist.id)
    playlists.removeAll { $0.id == playlist.id }
    if let index = playlists.firstIndex(where: { $0.id == provisional }) {
      playlists[index] = playlist
    } else {
      playlists.insert(playlist, at: 0)
    }
    arriving?.playlists.removeAll { $0.id == provisional || $0.id == playlist.id }
    arriving?.playlists.insert(playlist, at: 0)
    settle(on: held, height: height)
  }

  /// The cursor goes to a view: at once, or when its playlist arrives, unless the user moves it before.
  mutating func point(at view: ViewID, height: Int) {
    awaited = view
    settle(on: current, height: height)
  }

  mutating func settle(on entry: PlaylistEntry?, height: Int) {
    let entries = entries
    var entry = entry
    if let view = awaited, entries.contains(.view(view)) { (entry, awaited) = (.view(view), nil) }
    let row = entry.flatMap { entries.firstIndex(of: $0) } ?? cursor.index
    cursor.move(to: row, count: entries.count, height: height)
    leaveHeading(forward: true, entries, height)
  }

  /// Every heading has an entry below it; above it there is none for the first.
  private mutating func leaveHeading(forward: Bool, _ entries: [PlaylistEntry], _ height: Int) {
    guard case .heading = entries[cursor.index] else { return }
    cursor.move(.by(forward ? 1 : -1), count: entries.count, height: height)
    if case .heading = entries[cursor.index] { cursor.move(.by(1), count: entries.count, height: height) }
  }

  /// Filing changes a collection's counts at once: that of its recordings, and that of the viewed ones.
  package mutating func count(_ id: PlaylistID, changesBy change: Int, viewed: Bool) {
    guard let index = playlists.firstIndex(where: { $0.id == id }) else { return }
    func changed(_ count: Int?) -> Int { max(0, min(max(count ?? 0, 0), .max - 1) + change) }
    let block = playlists[index].counts.collection
    playlists[index].counts.collection.count = changed(block.count)
    if viewed { playlists[index].counts.collection.watchedCount = changed(block.watchedCount) }
  }

  /// A saved filter's first page is newer than the server's count of it, which may be an hour old.
  package mutating func counted(_ id: PlaylistID, by page: RecordingPage) {
    guard let index = playlists.firstIndex(where: { $0.id == id }), playlists[index].kind == .savedFilter
    else { return }
    let count = max(page.rows.count, page.next == nil ? 0 : playlists[index].counts.savedFilters.count ?? 0)
    playlists[index].counts.savedFilters.count = count
    playlists[index].counts.savedFilters.hasMore = page.next != nil
    if page.next == nil {
      playlists[index].counts.savedFilters.watchedCount = page.rows.count(where: \.isViewed)
    }
  }

  /// One of its recordings was viewed, or is not any more.
  package mutating func viewedCount(of id: PlaylistID, changesBy change: Int) {
    guard let index = playlists.firstIndex(where: { $0.id == id }),
      let watched = playlists[index].counts.collection.watchedCount
    else { return }
    playlists[index].counts.collection.watchedCount = max(0, min(watched, .max - 1) + change)
  }
}

extension PlaylistsPane {
  package var currentPlaylist: Playlist? {
    if case .view(.playlist(let id))? = current { self[id] } else { nil }
  }

  package var current: PlaylistEntry? {
    let entries = entries
    return entries.indices.contains(cursor.index) ? entries[cursor.index] : nil
  }
}
