import Recordings
import Terminal

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
          name: name, type: type, description: form.description.text.trimmed,
          filters: type == .filters ? filters : nil))
    case .edit(let id):
      edit(id, name: name, description: form.description.text.trimmed, opened: form.opened)
    }
  }
}
