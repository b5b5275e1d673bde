import Recordings
import Terminal

extension Store {
  mutating func openPicker(_ purpose: PlaylistPicker.Purpose) {
    state.overlay = .picker(PlaylistPicker(purpose))
  }

  /// After each action: lists that came or went move no choice from under the cursor.
  mutating func followChoices() {
    guard case .picker(var picker)? = state.overlay else { return }
    picker.follow(state.playlists, height: BrowserLayout.overlayListHeight(in: state.size))
    state.overlay = .picker(picker)
  }

  /// The overlay takes every key while it is open.
  mutating func handleInOverlay(_ key: Key) -> Bool {
    switch state.overlay {
    case nil: return false
    case .picker(let picker): handle(key, in: picker)
    case .person(let finder): handle(key, in: finder)
    case .project(let finder): handle(key, in: finder)
    case .help(let help): handle(key, in: help)
    case .journal(let journal): handle(key, in: journal)
    case .form(let form): handle(key, in: form)
    case .restore(let restore): handle(key, in: restore)
    case .lists(let lists): handle(key, in: lists)
    case .deletion(let deletion): handle(key, in: deletion)
    case .playlistDeletion(let deletion): handle(key, in: deletion)
    case .filters(let filters): handle(key, in: filters)
    case .savingFilter(let id): handle(key, inSavingOf: id)
    // Any key closes the reason.
    case .why: state.overlay = nil
    case .columns(let columns): handle(key, in: columns)
    case .foreign(let foreign): handle(key, in: foreign)
    }
    return true
  }

  private mutating func handle(_ key: Key, in picker: PlaylistPicker) {
    var picker = picker
    let choices = picker.choices(in: state.playlists)
    switch edit(key, &picker.typed, &picker.cursor, count: choices.count) {
    case .edited:
      picker.cursor = ListCursor()
      picker.rememberChoice(in: picker.choices(in: state.playlists))
      state.overlay = .picker(picker)
    case .moved:
      picker.rememberChoice(in: choices)
      state.overlay = .picker(picker)
    case .closed: state.overlay = nil
    case .chosen:
      guard choices.indices.contains(picker.cursor.index) else { return }
      state.overlay = nil
      choose(choices[picker.cursor.index], for: picker.purpose)
    }
  }

  private mutating func choose(_ choice: PlaylistPicker.Choice, for purpose: PlaylistPicker.Purpose) {
    switch (choice, purpose) {
    case (.create(let name), .add(let targets)): create(name, filing: targets)
    case (.file(let playlist), .add(let targets)):
      add(targets, to: PlaylistReference(id: playlist.id, title: playlist.title))
    case (_, .move(let targets, let source)):
      if let chosen = collection(choice) { move(targets, from: source, to: chosen) }
    case (_, .all(let source, let isMerging)):
      if let chosen = collection(choice) { copyAll(of: source, to: chosen, isMerging) }
    case (_, .lane(let lane, let targets)):
      if let chosen = collection(choice) { bind(lane, to: chosen, filing: targets) }
    case (.file(let playlist), .go): go(to: .playlist(playlist.id))
    case (.view(let view), .go): go(to: view)
    case (.create, .go), (.view, .add): break
    }
  }

  private mutating func go(to view: ViewID) {
    open(view)
    focus(.recordings)
  }

  /// The chosen collection, made first where it is new; nil for a view that is none.
  mutating func collection(_ choice: PlaylistPicker.Choice) -> PlaylistReference? {
    switch choice {
    case .file(let playlist): return PlaylistReference(id: playlist.id, title: playlist.title)
    case .create(let name): return createEmpty(name)
    case .view: return nil
    }
  }

  private mutating func handle(_ key: Key, in help: HelpOverlay) {
    var help = help
    let rows = help.rows
    switch edit(key, &help.typed, &help.cursor, count: rows.count) {
    case .edited:
      help.cursor = ListCursor()
      state.overlay = .help(help)
    case .moved: state.overlay = .help(help)
    case .closed: state.overlay = nil
    case .chosen:
      guard let row = help.chosen else { return }
      state.overlay = nil
      run(row)
    }
  }

  /// A command of the line waits there for its words.
  private mutating func run(_ row: HelpRow) {
    switch row {
    case .command(let row): run(row.command)
    case .line(let row):
      run(.program(.commandLine))
      state.line?.write(row.name + (row.takesWords ? " " : ""))
    }
  }

  private enum Edit {
    case edited, moved, closed, chosen
  }

  /// The keys of every overlay with a typed line over a list.
  private func edit(_ key: Key, _ typed: inout String, _ cursor: inout ListCursor, count: Int) -> Edit {
    if case .picker(let pressed)? = state.settings.keyMap.match(key, in: .picker) {
      switch pressed {
      case .close: return .closed
      case .choose: return .chosen
      case .move(let movement):
        cursor.move(movement, count: count, height: BrowserLayout.overlayListHeight(in: state.size))
        return .moved
      }
    }
    switch key {
    case .backspace:
      if !typed.isEmpty { typed.removeLast() }
    case .control("u"): typed = ""
    case .control("w"): typed.removeLastWord()
    case .character(let character): typed.append(character)
    default: return .moved  // Key
    }
    return .edited
  }
}

extension BrowserLayout {
  /// The rows of an overlay's list: the screen less borders, typed line and status line, and a margin where
  /// there is room for one.
  static func overlayListHeight(in size: Size) -> Int {
    max(1, min(24, size.rows - (size.rows < 20 ? 4 : 8)))
  }
}
