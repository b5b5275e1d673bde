import Recordings
import Replay
import Wording

/// What a program is about: rows as lines of JSON, and what its placeholders stand for.
struct ProgramSubject {
  private(set) var count = 0
  /// What they are, in words.
  private(set) var what = ""
  /// A line of JSON for each.
  private(set) var lines = ""
  private(set) var values: [Placeholder: String] = [:]

  /// The marked recordings, or the one under the cursor.
  init(of store: Store) {
    let rows = store.state.recordings.list.targets
    setPlace(store.state)
    values[.list] = store.state.openListTitle
    count = rows.count
    what = Amounts.counted(rows.count, "recording")
    lines = rows.map { Self.line($0.raw.text) }.joined()
    guard rows.count == 1, let row = rows.first else { return }
    set(.id, row.id.text)
    set(.url, store.page("", row.id.text))
    set(.distinctID, row.distinctID ?? row.person.distinctIDs.first)
    set(.email, row.person.email)
    set(.person, row.person.name ?? row.person.email ?? values[.distinctID])
    let offset = store.state.detail.shown == row.id ? store.state.shownMoment?.offset : nil
    set(.second, String(max(0, (offset ?? 0) / 1000)))
  }

  /// The playlist under the cursor.
  init(ofPlaylistIn store: Store) {
    setPlace(store.state)
    guard let playlist = store.state.playlists.currentPlaylist else { return }
    (count, what, lines) = (1, playlist.title, Self.line(playlist.raw.text))
    set(.id, playlist.id.text)
    set(.url, store.page("playlists/", playlist.id.text))
    set(.list, playlist.title)
  }

  private mutating func setPlace(_ state: BrowserState) {
    set(.host, state.settings.host)
    if let project = state.project, project != .current { set(.project, project.description) }
  }

  /// Strangers write names and ids: what a terminal would obey, or would end an argument, is left out.
  private mutating func set(_ placeholder: Placeholder, _ value: String?) {
    let text = value?.withoutControls ?? ""
    values[placeholder] = text.isEmpty ? nil : text
  }

  /// JSON needs no control character, and a line has none.
  private static func line(_ json: String) -> String { json.withoutControls + "\n" }
}

extension BrowserState {
  /// Nil where the open view is none of the lists.
  fileprivate var openListTitle: String? {
    guard case .playlist(let id) = recordings.view else { return nil }
    return playlists[id]?.title.withoutControls
  }
}

extension RecordingPerson {
  /// What the app sets by itself, or its developers by hand.
  fileprivate var email: String? {
    if let email = PropertyReader(properties)["email"] { return email }
    return name.flatMap { $0.contains("@") && !$0.contains(" ") ? $0 : nil }
  }
}
