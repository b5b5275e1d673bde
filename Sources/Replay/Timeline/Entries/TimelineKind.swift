/// What a line of a timeline tells. The names are those of `--kinds`.
package enum TimelineKind: String, CaseIterable, Sendable {
  case page, click, tap, input, choice, submit, paste, scroll, console, error, request, alert, rage, dead,
    thrash
  case idle, hidden, offline, resize, paused, gap, custom, screen, keyboard

  /// Something that the user did.
  package var isAction: Bool {
    switch self {
    case .click, .tap, .input, .choice, .submit, .paste: true
    case .page, .scroll, .console, .error, .request, .alert, .rage, .dead, .thrash, .idle, .hidden, .offline,
      .resize, .paused, .gap, .custom, .screen, .keyboard:
      false
    }
  }
}
