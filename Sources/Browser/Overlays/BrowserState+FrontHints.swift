extension BrowserState {
  /// What works in what is in front, the most useful first; the last one shows all of it.
  var frontHints: [KeyMap.Hint] {
    guard let scope = keyScope else { return [] }
    let keys = settings.keyMap
    let sheet = scope == .keySheet ? [] : keys.hints(in: scope.takesText ? .typing : .reading)
    return hints(in: scope) + sheet
  }

  private func hints(in scope: OverlayKey.Scope) -> [KeyMap.Hint] {
    var hints = settings.keyMap.hints(in: scope)
    guard keySheet == nil, let overlay else { return hints }
    switch overlay {
    case .picker(let picker):
      if !hints.isEmpty { hints[0].text = picker.verb }
      hints.append(Self.typing)
    case .help:
      if !hints.isEmpty { hints[0].text = "run" }
      hints.append(Self.typing)
    case .person, .project, .profile: hints.append(Self.typing)
    case .copying(let copying):
      if !hints.isEmpty, case .merges? = outcome(of: copying) { hints[0].text = "merge" }
    case .form(let form):
      if !hints.isEmpty { hints[0].text = form.isOfNewList ? "create" : "save" }
    case .journal, .restore, .lists, .deletion, .playlistDeletion, .filters, .savingFilter, .why,
      .columns, .foreign, .program:
      break
    }
    return hints
  }

  /// Whatever is typed there filters.
  private static let typing = KeyMap.Hint(key: "type", text: "to filter")
}
