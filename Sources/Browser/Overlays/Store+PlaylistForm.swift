import Recordings
import Terminal

extension String {
  fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension Store {
  mutating func handle(_ key: Key, in form: PlaylistForm) {
    var form = form
    switch form.handle(key, keys: state.settings.keyMap) {
    case .edited:
      state.notice = nil
      state.overlay = .form(form)
    case .leaves: state.overlay = nil
    case .isDone: submit(form)
    }
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
          name: name, type: type, derivedName: type == .filters ? form.derivedName : nil,
          description: form.description.text.trimmed, pinned: form.isPinned ? true : nil,
          filters: type == .filters ? filters : nil, folder: form.folder.text.trimmed.nilIfEmpty))
    case .edit(let id):
      edit(id, name: name, description: form.description.text.trimmed, opened: form.opened)
    }
  }
}
