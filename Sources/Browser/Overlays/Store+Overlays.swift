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

  mutating func handle(_ key: Key, in overlay: Overlay) {
    switch overlay {
    case .picker(let picker): handle(key, in: picker)
    case .person(let finder): handle(key, in: finder)
    case .project(let finder): handle(key, in: finder)
    case .profile(let finder): handle(key, in: finder)
    case .help(let help): handle(key, in: help)
    case .journal(let journal): handle(key, in: journal)
    case .form(let form): handle(key, in: form)
    case .restore(let restore): handle(key, in: restore)
    case .lists(let lists): handle(key, in: lists)
    case .deletion(let deletion): handle(key, in: deletion)
    case .playlistDeletion(let deletion): handle(key, in: deletion)
    case .copying(let copying): handle(key, in: copying)
    case .filters(let filters): handle(key, in: filters)
    case .savingFilter(let id): handle(key, inSavingOf: id)
    case .why: if state.settings.keyMap.match(key, in: .why) == .closeWhy { state.overlay = nil }
    case .columns(let columns): handle(key, in: columns)
    case .foreign(let foreign): handle(key, in: foreign)
    case .program(let question): handle(key, in: question)
    }
  }

  private mutating func handle(_ key: Key, in picker: PlaylistPicker) {
    var picker = picker
    let choices = picker.choices(in: state.playlists)
    if picker.takesSeveral, case .checking(let pressed)? = state.settings.keyMap.match(key, in: .checking) {
      check(pressed, choices, &picker)
      state.overlay = .picker(picker)
      return
    }
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
      let chosen = picker.chosen(in: state.playlists)
      guard !chosen.isEmpty else { return refuseToChoose() }
      state.overlay = nil
      choose(chosen, for: picker.purpose)
    }
  }

  /// Checking goes on to the next row, so that several are checked by one key; the other key goes back.
  private mutating func check(
    _ pressed: OverlayKey.Checking, _ choices: [PlaylistPicker.Choice], _ picker: inout PlaylistPicker
  ) {
    guard choices.indices.contains(picker.cursor.index) else { return refuseToChoose() }
    let choice = choices[picker.cursor.index]
    let height = BrowserLayout.overlayListHeight(in: state.size)
    switch pressed {
    case .check:
      if case .move(_, let source) = picker.purpose, choice.identity == .view(.playlist(source.id)) {
        state.notice = .nothingToDo("they are in \(source.title) already")
        return
      }
      picker.check(choice)
      picker.cursor.move(.by(1), count: choices.count, height: height)
    case .uncheck where picker.isChecked(choice): picker.uncheck(choice)
    case .uncheck:
      picker.cursor.move(.by(-1), count: choices.count, height: height)
      picker.uncheck(choices[picker.cursor.index])
    }
    // A new name that is unchecked may be gone from the list.
    let left = picker.choices(in: state.playlists)
    picker.cursor.settle(count: left.count, height: height)
    picker.rememberChoice(in: left)
  }

  private mutating func refuseToChoose() {
    if state.playlists.tellsNewNames { return }
    state.notice = .nothingToDo(
      "the playlists are still being loaded: nothing is created before they are known")
  }

  private mutating func choose(_ chosen: [PlaylistPicker.Choice], for purpose: PlaylistPicker.Purpose) {
    switch purpose {
    case .add(let targets): add(targets, to: collections(chosen))
    case .move(let targets, let source): move(targets, from: source, to: chosen)
    case .all(let source, let isMerging):
      if let target = chosen.first { openCopying(of: source, to: target, isMerging) }
    case .lane(let lane, let targets):
      if let chosen = chosen.first.flatMap({ collection($0) }) { bind(lane, to: chosen, filing: targets) }
    case .go:
      switch chosen.first {
      case .file(let playlist)?: go(to: .playlist(playlist.id))
      case .view(let view)?: go(to: view)
      case .named(let words)?: go(to: words)
      case .create?, nil: break
      }
    }
  }

  mutating func go(to view: ViewID) {
    open(view)
    focus(.recordings)
  }

  /// The chosen collection, made first where it is new; nil for a view that is none.
  private mutating func collection(_ choice: PlaylistPicker.Choice) -> PlaylistReference? {
    switch choice {
    case .file(let playlist): return PlaylistReference(playlist)
    case .create(let name): return createEmpty(name)
    case .view, .named: return nil
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
