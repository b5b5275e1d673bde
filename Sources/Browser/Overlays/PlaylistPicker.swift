package import Recordings
import Terminal

/// "Add to…" and its like: type to filter, Enter chooses, a name that is not there can be created.
package struct PlaylistPicker: Hashable, Sendable {
  package var typed = ""
  package var cursor = ListCursor()
  package private(set) var purpose: Purpose
  /// What is under the cursor, as it was shown: the cursor goes with it when lists come and go.
  private var held: Choice.Identity?

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

    fileprivate enum Identity: Hashable, Sendable {
      case view(ViewID)
      case create, named
    }

    fileprivate var identity: Identity {
      switch self {
      case .file(let playlist): .view(.playlist(playlist.id))
      case .view(let view): .view(view)
      case .create: .create
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
    let name = typed.trimmed
    let isNew = !name.isEmpty && !collections.contains { $0.title == name }
    let isCreatable = isNew && purpose != .go && playlists.tellsNewNames
    let found = named.map(Choice.view) + ranked.map(Choice.file)
    let isPlace =
      purpose == .go && (WebAddress(name) != nil || found.isEmpty && RecordingID(typed: name) != nil)
    return found + (isCreatable ? [.create(name: name)] : []) + (isPlace ? [.named(name)] : [])
  }

  private func isID(_ id: PlaylistID) -> Bool { purpose == .go && id.text == typed.trimmed }

  /// The user typed, or moved the cursor.
  mutating func rememberChoice(in choices: [Choice]) {
    held = choices.indices.contains(cursor.index) ? choices[cursor.index].identity : nil
  }

  /// Lists came, went or changed: the next key is about the same choice as before.
  mutating func follow(_ playlists: PlaylistsPane, height: Int) {
    let choices = choices(in: playlists)
    if let held, let index = choices.firstIndex(where: { $0.identity == held }), index != cursor.index {
      cursor.move(to: index, count: choices.count, height: height)
    }
    rememberChoice(in: choices)
  }

  /// The server named a list.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    if held == .view(.playlist(provisional)) { held = .view(.playlist(id)) }
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
