package import Recordings

/// What a command needs, and the sentence to say where it is missing.
package enum Requirement: Hashable, Sendable {
  /// A readable row under the cursor, or marks, where the user looks: never from the playlists, which may
  /// cover them.
  case recording
  /// The same, or from the playlists the collection under the cursor there.
  case recordingOrCollection
  /// A playlist that is not built in: under the cursor of its pane, or open.
  case ownPlaylist
  /// Rows of recordings, where the user looks.
  case rows
  /// A readable row under the cursor for a range to begin at, or a range to end.
  case rowOrRange
  /// A filter of the user's own, or hidden rows.
  case filter
  /// Something that leaves rows out.
  case wider
  /// The open view asks the server a query.
  case query
  /// The rows come newest first.
  case newestFirst
  /// The open view shows other columns than the default ones.
  case otherColumns
  /// The open view has columns of its own.
  case ownColumns
  /// Some other column is shown.
  case columnBeside(RecordingColumn)
  case project
  /// The project that decisions are journaled for, which may be the one of an earlier run.
  case journal
  /// Links are made of the project's number, which a key without `project:read` cannot learn.
  case projectNumber
  case scope(Scope)
  /// Something that the web app has a page for: the playlist under the cursor of its pane, a recording
  /// elsewhere.
  case linked
  /// A playlist under the cursor of its pane, where the user looks.
  case playlistUnderCursor
  /// The server lets personal keys change what a collection holds.
  case membership
  /// The open view is a collection, not a saved filter or a built-in list.
  case insideCollection
  /// The timeline of the recording under the cursor is read, at least in part.
  case timeline
  /// A timeline, and a line of it under the detail's cursor.
  case moment
  case lastPlaylist
  case lastAction
  /// The user did not ask for an unchanged server.
  case writable
  /// The configuration has profiles.
  case profiles

  package func missing(in state: BrowserState) -> Sentence? {
    switch self {
    case .recording: Self.amongRecordings(state, state.recordings.list.hasTargets)
    case .rows: Self.amongRecordings(state, !state.recordings.list.rows.isEmpty, else: "no recordings here")
    case .rowOrRange:
      Self.amongRecordings(
        state, state.recordings.list.rangeStart != nil || state.recordings.list.currentID != nil)
    case .filter:
      state.recordings.list.hidesViewed || state.recordings.location.filter != nil
        ? nil : "nothing is filtered or hidden here"
    case .wider: state.widenings.isEmpty ? "no filter hides rows here" : nil
    case .query:
      state.isAskedByQuery ? nil : "a collection has no filter to save"
    case .newestFirst:
      state.isAskedByQuery && state.recordings.list.isNewestFirst
        ? nil : "only a list with the newest first can be followed: \(key: .filter(.sort(.startTime)))"
    case .otherColumns:
      state.recordings.columns.isStandard(state.recordings.view) ? "these are the default columns" : nil
    case .ownColumns:
      state.recordings.columns.own(of: state.recordings.view) == nil
        ? "this view has no columns of its own" : nil
    case .columnBeside(let column):
      state.shownColumns.columns == [column] ? "it is the only column" : nil
    case .recordingOrCollection:
      if state.focus == .playlists {
        state.playlists.currentPlaylist?.kind == .collection ? nil : "no collection under the cursor"
      } else {
        Requirement.recording.missing(in: state)
      }
    case .ownPlaylist:
      switch state.playlistAtHand?.kind {
      case nil: "no list under the cursor, and none is open"
      case .synthetic?: "built-in lists are read-only"
      case .collection?, .savedFilter?: nil
      }
    case .project: state.project == nil ? Self.noProject(state) : nil
    case .journal: state.journalProject == nil ? Self.noProject(state) : nil
    case .projectNumber:
      state.project == .current
        ? "the project's number is not known: give the key project:read, or --project" : nil
    case .linked:
      state.focus == .playlists
        ? (state.playlists.currentPlaylist == nil ? "no playlist under the cursor" : nil)
        : Requirement.recording.missing(in: state)
    case .playlistUnderCursor:
      state.focus != .playlists
        ? "go to the playlists first: \(key: .pane(.focus(.playlists)))"
        : state.playlists.currentPlaylist == nil ? "no playlist under the cursor" : nil
    case .scope(let scope): Self.missing(scope, in: state.account.permissions)
    case .timeline:
      state.shownTimeline == nil
        ? "no timeline is read here: \(key: .timeline(.nextTrouble)) reads it" : nil
    case .moment:
      state.shownMoment == nil
        ? "no moment under the cursor: \(key: .timeline(.nextTrouble)) goes to the first trouble" : nil
    case .membership: Self.membership(in: state)
    case .insideCollection: Self.collection(in: state)
    case .lastAction: Self.lastAction(in: state)
    case .writable: state.settings.isReadOnly ? Sentence(state.settings.readOnlyReason) : nil
    case .profiles: state.settings.profiles.names.isEmpty ? "the configuration has no profiles" : nil
    case .lastPlaylist:
      state.filing.lastPlaylists.isEmpty ? "nothing was filed yet: use \(key: .file(.add))" : nil
    }
  }

  private static func noProject(_ state: BrowserState) -> Sentence {
    state.account.load.failure == nil
      ? "the project is not known yet" : "the project is not known: the server has not said it"
  }

  private static func lastAction(in state: BrowserState) -> Sentence? {
    switch state.filing.lastAction {
    case nil: "nothing to repeat yet"
    case .add?: Requirement.membership.missing(in: state)
    case .remove?, .move?:
      Requirement.insideCollection.missing(in: state) ?? Requirement.membership.missing(in: state)
    case .markViewed?: Requirement.scope(.recordingWrite).missing(in: state)
    }
  }

  private static func amongRecordings(
    _ state: BrowserState, _ hasOne: Bool, else none: Sentence = "no recording under the cursor"
  ) -> Sentence? {
    if state.focus == .playlists { return "go to a recording first: \(key: .pane(.focus(.recordings)))" }
    return hasOne ? nil : none
  }

  private static func missing(_ scope: Scope, in permissions: KeyPermissions) -> Sentence? {
    guard permissions.lacks(scope) else { return nil }
    return permissions.refusesKeysWithoutScopes
      ? "the key has no scopes, and this server wants \(scope.rawValue)"
      : "the key lacks the scope \(scope.rawValue)"
  }

  /// A key without scopes is from before scopes existed. It may do what the server forbids the others.
  private static func membership(in state: BrowserState) -> Sentence? {
    guard state.server.membership == .closed, state.account.value?.key?.scopes.isEmpty != true else {
      return nil
    }
    return
      "this server lets no personal key change collections (PostHog does since 2026-08-13); \(key: .refresh) in the playlists asks again"
  }

  private static func collection(in state: BrowserState) -> Sentence? {
    if state.focus == .playlists, state.playlists.currentPlaylist?.kind == .collection { return nil }
    guard case .playlist(let id) = state.recordings.view, let playlist = state.playlists[id] else {
      return "this view is not a collection"
    }
    switch playlist.kind {
    case .collection: return nil
    case .savedFilter: return "recordings cannot be removed from a saved filter"
    case .synthetic: return "built-in lists are read-only"
    }
  }
}
