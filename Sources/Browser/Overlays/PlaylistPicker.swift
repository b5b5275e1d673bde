package import Recordings
import Terminal

/// "Add to…" and its like: type to filter, check one or several, a name that is not there can be created.
package struct PlaylistPicker: Hashable, Sendable {
  package var typed = ""
  package var cursor = ListCursor()
  package private(set) var purpose: Purpose
  /// What is under the cursor, as it was shown: the cursor goes with it when lists come and go.
  private var held: Choice.Identity?
  /// What is filed into, in the order in which it was checked; nothing: the choice under the cursor.
  package private(set) var checked: [Choice.Identity] = []

  package enum Purpose: Hashable, Sendable {
    case add([Recording])
    case move([Recording], from: PlaylistReference)
    /// All that a collection shows, into another one; `merging` deletes the first afterwards.
    case all(of: PlaylistReference, merging: Bool)
    /// The collection of a lane of triage, into which the rows go at once.
    case lane(Int, filing: [Recording])
    /// To open it.
    case go

    /// What is filed into the choice.
    var targets: [Recording] {
      switch self {
      case .add(let targets), .move(let targets, _): targets
      case .lane, .all, .go: []
      }
    }
  }

  package init(_ purpose: Purpose) { self.purpose = purpose }

  package enum Choice: Hashable, Sendable {
    case file(Playlist)
    /// One that is no playlist.
    case view(ViewID)
    case create(name: String)
    /// What no loaded list is called: an id, or an address of the web app.
    case named(String)

    package enum Identity: Hashable, Sendable {
      case view(ViewID)
      case create(name: String)
      case named
    }

    package var identity: Identity {
      switch self {
      case .file(let playlist): .view(.playlist(playlist.id))
      case .view(let view): .view(view)
      case .create(let name): .create(name: name)
      case .named: .named
      }
    }
  }

  /// Collections whose name holds what was typed, best first, and the creation of a new one.
  package func choices(in playlists: PlaylistsPane) -> [Choice] {
    let collections = playlists.choices(for: purpose)
    let words = typed.trimmed.withoutCaseAndAccents
    let titles = collections.map { ($0, $0.title.withoutCaseAndAccents) }
    let matching = titles.filter { words.isEmpty || $0.1.contains(words) || isID($0.0.id) }
    let ranked = (matching.filter { $0.1.hasPrefix(words) } + matching.filter { !$0.1.hasPrefix(words) }).map(
      \.0)
    let views: [ViewID] = purpose == .go ? [.all, .unviewed] : []
    let named = views.filter { view in
      words.isEmpty || playlists.title(of: .view(view)).withoutCaseAndAccents.contains(words)
    }
    let found = named.map(Choice.view) + ranked.map(Choice.file)
    return found + newNames(besides: collections, playlists).map { .create(name: $0) }
      + (isPlace(besides: found) ? [.named(typed.trimmed)] : [])
  }

  /// Those that were checked and hold what is typed, then what is typed itself where it is new.
  private func newNames(besides collections: [Playlist], _ playlists: PlaylistsPane) -> [String] {
    let name = typed.trimmed
    let words = name.withoutCaseAndAccents
    let names = checked.compactMap(\.newName).filter { $0.withoutCaseAndAccents.contains(words) }
    let isNew = !name.isEmpty && !names.contains(name) && !collections.contains { $0.title == name }
    return names + (isNew && purpose != .go && playlists.tellsNewNames ? [name] : [])
  }

  /// Whether what is typed may name a list or a recording that is not loaded.
  private func isPlace(besides found: [Choice]) -> Bool {
    let name = typed.trimmed
    return purpose == .go && (WebAddress(name) != nil || found.isEmpty && RecordingID(typed: name) != nil)
  }

  private func isID(_ id: PlaylistID) -> Bool { purpose == .go && id.text == typed.trimmed }

  /// The user typed, or moved the cursor.
  mutating func rememberChoice(in choices: [Choice]) {
    held = choices.indices.contains(cursor.index) ? choices[cursor.index].identity : nil
  }

  /// Lists came, went or changed: the next key is about the same choice as before.
  mutating func follow(_ playlists: PlaylistsPane, height: Int) {
    followChecks(playlists)
    let choices = choices(in: playlists)
    if let held, let index = choices.firstIndex(where: { $0.identity == held }), index != cursor.index {
      cursor.move(to: index, count: choices.count, height: height)
    }
    rememberChoice(in: choices)
  }

  /// The server named a list.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    if held == .view(.playlist(provisional)) { held = .view(.playlist(id)) }
    if let index = checked.firstIndex(of: .view(.playlist(provisional))) {
      checked[index] = .view(.playlist(id))
    }
    switch purpose {
    case .move(let targets, var source) where source.id == provisional:
      source.id = id
      purpose = .move(targets, from: source)
    case .all(var source, let merging) where source.id == provisional:
      source.id = id
      purpose = .all(of: source, merging: merging)
    case .add, .move, .all, .lane, .go: break
    }
  }
}

// Several at once.
extension PlaylistPicker {
  /// Rows can be filed into several collections; a lane and an opened view are one.
  package var takesSeveral: Bool {
    switch purpose {
    case .add, .move: true
    case .all, .lane, .go: false
    }
  }

  package func isChecked(_ choice: Choice) -> Bool { checked.contains(choice.identity) }

  mutating func check(_ choice: Choice) {
    if isChecked(choice) { uncheck(choice) } else { checked.append(choice.identity) }
  }

  mutating func uncheck(_ choice: Choice) { checked.removeAll { $0 == choice.identity } }

  /// What Enter takes: all that is checked, or what is under the cursor.
  func chosen(in playlists: PlaylistsPane) -> [Choice] {
    guard checked.isEmpty else { return checked.compactMap { $0.choice(in: playlists) } }
    let choices = choices(in: playlists)
    return choices.indices.contains(cursor.index) ? [choices[cursor.index]] : []
  }

  /// A collection that is gone is not filed into; a name that somebody else has made meanwhile is not made
  /// twice.
  private mutating func followChecks(_ playlists: PlaylistsPane) {
    guard !checked.isEmpty else { return }
    var followed: [Choice.Identity] = []
    for identity in checked {
      let made = playlists.collections.first { $0.title == identity.newName }
      let known = made.map { .view(.playlist($0.id)) } ?? identity
      if known.choice(in: playlists) != nil, !followed.contains(known) { followed.append(known) }
    }
    if followed != checked { checked = followed }
  }

  /// A collection that is called so but for case and accents.
  func namesake(of name: String, in playlists: PlaylistsPane) -> String? {
    let folded = name.withoutCaseAndAccents
    return playlists.collections.first { $0.title.withoutCaseAndAccents == folded }?.title
  }

  /// What choosing does, for the hint line.
  var verb: String {
    let creates = checked.isEmpty && held?.newName != nil
    let several = checked.isEmpty ? "" : " to \(checked.count)"
    return switch purpose {
    case .go: "open"
    case .add: creates ? "create and add" : "add" + several
    case .move: creates ? "create and move" : "move" + several
    case .all: "choose"
    case .lane: creates ? "create" : "choose"
    }
  }
}

extension PlaylistPicker.Choice.Identity {
  /// Of a collection that is yet to be created.
  var newName: String? {
    if case .create(let name) = self { name } else { nil }
  }

  fileprivate func choice(in playlists: PlaylistsPane) -> PlaylistPicker.Choice? {
    switch self {
    case .view(.playlist(let id)): playlists[id].map(PlaylistPicker.Choice.file)
    case .view(let view): .view(view)
    case .create(let name): .create(name: name)
    case .named: nil
    }
  }
}
