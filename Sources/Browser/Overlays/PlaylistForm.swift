package import Recordings
import Terminal

/// A playlist's name and description, being written: for a new one or one that is there.
package struct PlaylistForm: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    /// `filters`: those of the open view, where they can be saved.
    case create(type: PlaylistType, filters: JSONText?)
    case edit(PlaylistID)
  }

  package enum Field: Int, Hashable, Sendable, CaseIterable { case name, description, folder }

  package var purpose: Purpose
  package var name: TextField
  package var description: TextField
  /// Of PostHog's own files; only of a new list.
  package var folder = TextField()
  package var field = Field.name
  package private(set) var isPinned = false
  /// The words of the filter that a saved filter is made of, as PostHog's own name for it.
  package var derivedName: String?
  /// What the list was called when it was opened here: only what differs from that was changed by the user.
  package let opened: PlaylistChange?

  /// `proposing`: a name to be taken or typed over.
  package init(
    _ purpose: Purpose, name: String = "", proposing: String? = nil, description: String = "",
    opened: PlaylistChange? = nil
  ) {
    self.purpose = purpose
    self.opened = opened
    self.name = proposing.map { TextField($0, isProposal: true) } ?? TextField(name)
    self.description = TextField(description)
  }

  /// Writes a text into the field that has the cursor.
  mutating func insert(_ text: String) { current.insert(text) }

  /// The field that has the cursor.
  var current: TextField {
    get {
      switch field {
      case .name: name
      case .description: description
      case .folder: folder
      }
    }
    set {
      switch field {
      case .name: name = newValue
      case .description: description = newValue
      case .folder: folder = newValue
      }
    }
  }

  package var isOfNewList: Bool {
    if case .create = purpose { true } else { false }
  }

  /// A folder is asked for only once, when a list is made.
  private mutating func goToField(_ step: Int) {
    let count = isOfNewList ? Field.allCases.count : Field.allCases.count - 1
    field = Field(rawValue: (field.rawValue + step + count) % count) ?? .name
  }

  /// Collection or saved filter: whatever it is not now.
  package mutating func switchType() {
    guard case .create(let type, let filters?) = purpose else { return }
    purpose = .create(type: type == .collection ? .filters : .collection, filters: filters)
  }
}

extension PlaylistForm {
  enum KeyOutcome: Hashable { case edited, leaves, isDone }

  mutating func handle(_ key: Key, keys: KeyMap) -> KeyOutcome {
    guard case .form(let pressed)? = keys.match(key, in: .form) else {
      _ = current.type(key)
      return .edited
    }
    switch pressed {
    case .leave: return .leaves
    case .done: return .isDone
    case .otherField: goToField(1)
    case .previousField: goToField(-1)
    case .switchPinned: if isOfNewList { isPinned.toggle() }
    case .switchType: switchType()
    }
    return .edited
  }

  /// What PostHog takes, in Unicode scalars.
  package static var longestName: Int { 400 }

  /// Why a name cannot be taken; nil where it can.
  static func problem(ofName name: String) -> Sentence? {
    if name.isEmpty { return "it needs a name" }
    return name.unicodeScalars.count > longestName
      ? "PostHog takes no name longer than \(longestName) characters" : nil
  }

  /// The server named the list meanwhile.
  mutating func rename(_ provisional: PlaylistID, to id: PlaylistID) {
    if purpose == .edit(provisional) { purpose = .edit(id) }
  }
}
