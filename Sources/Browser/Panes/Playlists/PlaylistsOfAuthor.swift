package import Recordings

/// The lists of one author, shown instead of all. Until the server has said which they are, those of the
/// loaded lists that name the author.
package struct PlaylistsOfAuthor: Hashable, Sendable {
  package let author: PlaylistAuthor
  package var load: LoadState = .idle
  /// What the server named; nil before its first answer is whole.
  private var answered: Set<PlaylistID>?
  /// What the pages of the answer under way named so far.
  private var arriving: Set<PlaylistID> = []
  private var arrivingUnreadable = 0
  private var priority = Priority.user
  package private(set) var unreadable = 0

  package init(_ author: PlaylistAuthor) { self.author = author }

  func shows(_ playlist: Playlist) -> Bool {
    // What is being created here has no author yet.
    if playlist.id.isProvisional { return author.isMe }
    return answered?.contains(playlist.id) ?? (author.made(playlist) || arriving.contains(playlist.id))
  }

  mutating func askFirstPage(of project: ProjectID, as request: RequestID, _ priority: Priority) -> Effect {
    (arriving, arrivingUnreadable) = ([], 0)
    // Further pages are asked for as the first one was, but the user insists once.
    self.priority = priority == .refresh ? .renewal : priority
    load = .loading(request)
    return .load(.playlists(request, project, author.query(limit: PlaylistsPane.pageSize), priority))
  }

  mutating func askPage(at offset: Int, of project: ProjectID, as request: RequestID) -> Effect {
    load = .loading(request)
    let query = author.query(limit: PlaylistsPane.pageSize, offset: offset)
    return .load(.playlists(request, project, query, priority))
  }

  /// Answers where the next page begins; nil after the last one. A server that repeats a page has no more.
  mutating func pageArrived(_ page: PlaylistPage) -> Int? {
    let bringsNew = !page.unreadable.isEmpty || page.playlists.contains { !arriving.contains($0.id) }
    arriving.formUnion(page.playlists.map(\.id))
    arrivingUnreadable += page.unreadable.count
    if bringsNew, let next = page.nextOffset { return next }
    (answered, unreadable) = (arriving, arrivingUnreadable)
    return nil
  }

  /// The server named a list that was created here.
  mutating func created(_ id: PlaylistID) {
    if author.isMe { answered?.insert(id) }
  }
}
