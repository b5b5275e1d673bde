import Recordings
import Terminal

extension Store {
  /// Over nothing that the user is typing into: there a line says it, and the journal's key asks.
  mutating func ask(about foreign: ForeignDecisions) {
    state.filing.foreign = foreign
    let isFree =
      state.overlay == nil && state.search == nil && state.line == nil && state.pendingKeys.isEmpty
    if isFree { openForeignOverlay(foreign) } else { state.notice = .foreignWait(foreign.changes) }
  }

  mutating func openForeignOverlay(_ foreign: ForeignDecisions) {
    state.overlay = .foreign(ForeignOverlay(foreign))
  }

  mutating func handle(_ key: Key, in overlay: ForeignOverlay) {
    var overlay = overlay
    if let movement = state.settings.keyMap.movement(inList: key, of: .foreign) {
      overlay.cursor.move(movement, count: overlay.choices.count, height: overlay.choices.count)
      state.overlay = .foreign(overlay)
      return
    }
    guard case .foreign(let pressed)? = state.settings.keyMap.match(key, in: .foreign) else { return }
    switch pressed {
    case .leave: settle(overlay.foreign, .leave)
    case .choose: settle(overlay.foreign, overlay.choices[overlay.cursor.index])
    }
  }

  private mutating func settle(_ foreign: ForeignDecisions, _ choice: ForeignChoice) {
    state.overlay = nil
    state.filing.foreign = nil
    switch choice {
    case .leave: state.notice = .nothingToDo("they wait: the next start asks again")
    case .send, .discard:
      guard let project = state.journalProject else { return }
      effects.append(.journal(.settleForeign(project, choice)))
    }
  }

  mutating func foreignSettled(_ result: Result<[JournalStep], JournalFailure>, by choice: ForeignChoice) {
    switch result {
    case .failure(let failure): state.notice = .notSaved(failure)
    case .success(let steps):
      goOn(with: steps)
      if choice == .discard { state.notice = .done("discarded: nobody sends them") }
    }
    rereadJournal()
  }
}

extension BrowserView {
  mutating func drawForeign(_ overlay: ForeignOverlay) {
    let rect = openBox(overlay.title, typed: nil, rows: overlay.choices.count, columns: 60)
    drawChoices(overlay.choices.count, overlay.cursor, rect) { view, index, row in
      view.frame.put(
        overlay.choices[index].sentence.fitted(to: rect.columns - 3), column: rect.column + 2, row: row,
        end: rect.endColumn, style: view.theme[.text])
    }
  }
}
