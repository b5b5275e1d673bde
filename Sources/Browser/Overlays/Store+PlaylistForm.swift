import Recordings
import Terminal

extension Store {
  mutating func press(_ key: Key, in form: PlaylistForm) {
    var form = form
    if case .form(let pressed)? = state.settings.keyMap.match(key, in: .form) {
      switch pressed {
      case .leave:
        state.overlay = nil
        return
      case .done: return submit(form)
      case .otherField: form.isInDescription.toggle()
      case .switchType: form.switchType()
      }
    } else {
      if form.isInDescription {
        _ = form.description.type(key)
      } else {
        _ = form.name.type(key)
      }
    }
    state.notice = nil
    state.overlay = .form(form)
  }

  /// What was typed stays where it cannot be taken.
  private mutating func submit(_ form: PlaylistForm) {
    let name = form.name.text.trimmed
    if let problem = PlaylistForm.problem(ofName: name) {
      state.notice = .nothingToDo(problem)
      return
    }
    state.overlay = nil
    state.notice = nil
    switch form.purpose {
    case .create(let type, let filters):
      createPlaylist(
        NewPlaylist(
          name: name, type: type, description: form.description.text.trimmed,
          filters: type == .filters ? filters : nil))
    case .edit(let id): edit(id, name: name, description: form.description.text.trimmed)
    }
  }
}

extension PlaylistForm {
  private static var longestName: Int { 400 }

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
