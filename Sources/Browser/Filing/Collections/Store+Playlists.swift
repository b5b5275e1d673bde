import Foundation
import Recordings
import Terminal

/// Playlists by hand: created, edited, pinned, deleted softly and restored.
extension Store {
  mutating func runPlaylist(_ command: PlaylistCommand) {
    switch command {
    case .create: openCreateForm()
    case .edit: openEditForm()
    case .editOutside: editOutside()
    case .pin: pin()
    case .delete: deletePlaylist()
    case .mine: switchMyPlaylists()
    }
  }

  private mutating func openCreateForm() {
    var form = PlaylistForm(.create(type: .collection, filters: filtersOfView))
    form.derivedName = state.filterLine.derivedName
    state.overlay = .form(form)
  }

  /// The open view's filter in the form of a saved filter; nil where it has none.
  private var filtersOfView: JSONText? {
    if state.recordings.location.filter != nil, state.isAskedByQuery {
      return state.filterLine.savedFilter(in: state.settings.zone)
    }
    return switch state.recordings.view {
    case .all: SavedFilter.lastThirtyDays
    case .unviewed: nil
    case .playlist(let id): state.playlists[id].flatMap { $0.kind == .savedFilter ? $0.filters : nil }
    }
  }

  mutating func createPlaylist(_ new: NewPlaylist) {
    let (playlist, entry) = state.filing.nameNewPlaylist(new.name ?? "")
    decide(.create(playlist.title), [.create(playlist.id, new)], ids: [entry])
    // What was just made is what the next key is about.
    state.playlists.point(at: .playlist(playlist.id), height: state.layout.listHeight(of: .playlists))
  }

  private mutating func openEditForm() {
    guard let playlist = state.playlistAtHand else { return }
    state.overlay = .form(
      PlaylistForm(
        .edit(playlist.id), name: playlist.name ?? "", description: playlist.description,
        opened: PlaylistChange(name: playlist.name ?? "", description: playlist.description)))
  }

  private mutating func editOutside() {
    guard let playlist = state.playlistAtHand else { return }
    let text = "\(playlist.name ?? "")\n\n\(playlist.description)\n"
    effects.append(.terminal(.edit(playlist.id, text)))
  }

  /// The first line is the name, what follows the empty one below it the description.
  mutating func playlistEdited(_ id: PlaylistID, _ outcome: EditOutcome) {
    switch outcome {
    case .noEditor(let program): state.notice = .nothingToDo("\(program) could not be started")
    case .failed(let program):
      state.notice = .nothingToDo("\(program) ended with an error: nothing changed")
    case .written(let text):
      let line = text.prefix { !$0.isNewline }
      let name = String(line).trimmed
      let description = String(text.dropFirst(line.count)).trimmed
      guard !name.isEmpty else {
        state.notice = .nothingToDo("the first line is the name, and it was empty: nothing changed")
        return
      }
      guard let problem = PlaylistForm.problem(ofName: name) else {
        return edit(id, name: name, description: description)
      }
      // The text stays in the form where it cannot be used.
      state.overlay = .form(PlaylistForm(.edit(id), name: name, description: description))
      state.notice = .nothingToDo(problem)
    }
  }

  /// `opened`: what the user saw before it was changed; what others changed since stays.
  mutating func edit(_ id: PlaylistID, name: String, description: String, opened: PlaylistChange? = nil) {
    guard let playlist = state.playlists[id] else {
      state.notice = .nothingToDo("the list is not there any more")
      return
    }
    var (before, after) = (PlaylistChange(), PlaylistChange())
    // Blanks around the text are cut. They alone are not a change.
    let (oldName, oldText) = (
      opened?.name ?? playlist.name ?? "", opened?.description ?? playlist.description
    )
    if name != oldName.trimmed { (before.name, after.name) = (oldName, name) }
    if description != oldText.trimmed { (before.description, after.description) = (oldText, description) }
    guard after != PlaylistChange() else {
      state.notice = .nothingToDo("nothing changed")
      return
    }
    change(playlist, before, after, .edit(playlist.title))
  }

  private mutating func pin() {
    guard let playlist = state.playlistAtHand else { return }
    change(
      playlist, PlaylistChange(pinned: playlist.pinned), PlaylistChange(pinned: !playlist.pinned),
      playlist.pinned ? .unpin(playlist.title) : .pin(playlist.title))
  }

  private mutating func deletePlaylist() {
    guard let playlist = state.playlistAtHand else { return }
    if PlaylistDeletion.isAsked(about: playlist, by: state.account.value?.owner) {
      state.overlay = .playlistDeletion(PlaylistDeletion(playlist))
    } else {
      delete(playlist)
    }
  }

  mutating func handle(_ key: Key, in deletion: PlaylistDeletion) {
    switch deletion.handle(key, keys: state.settings.keyMap) {
    case .stays: break
    case .leaves: state.overlay = nil
    case .confirms:
      state.overlay = nil
      guard let playlist = state.playlists[deletion.id] else {
        state.notice = .nothingToDo("the list is not there any more")
        return
      }
      delete(playlist)
    }
  }

  private mutating func delete(_ playlist: Playlist) {
    change(
      playlist, PlaylistChange(deleted: false), PlaylistChange(deleted: true),
      .deletePlaylist(playlist.title))
  }

  mutating func change(
    _ playlist: Playlist, _ before: PlaylistChange, _ after: PlaylistChange, _ action: JournalAction
  ) {
    decide(action, [.change(playlist.id, playlist.edit(before, after))])
  }
}

extension BrowserState {
  /// The playlist under the cursor of its pane, or from the other panes the one that is open.
  var playlistAtHand: Playlist? {
    if focus == .playlists { return playlists.currentPlaylist }
    guard case .playlist(let id) = recordings.view else { return nil }
    return playlists[id]
  }
}
