import Recordings
import Terminal

extension Store {
  /// Whatever lies in front takes every key; else a begun chord goes on, or the key begins one.
  mutating func terminalEventArrived(_ event: TerminalEvent) {
    switch event {
    case .key(.alt(let character)) where !isBound(.alt(character)):
      // Esc and the next key, typed faster than a terminal can tell them from Alt.
      handle(.escape)
      handle(.character(character))
    case .key(let key): handle(key)
    case .paste(let paste): pasted(paste)
    case .focus, .background: break
    }
  }

  private func isBound(_ key: Key) -> Bool {
    let keys = state.settings.keyMap
    return keys.match(state.pendingKeys + [key]) != .unknown || keys.isTakenByOverlay(key)
  }

  private mutating func handle(_ key: Key) {
    keysPressed += 1
    quitAskedBefore = state.quitAsked
    state.quitAsked = false
    if key == KeyMap.interrupt { return cancel() }
    if handleInFront(key) || isOfCount(key) { return }
    let keys = state.pendingKeys + [key]
    state.pendingKeys = []
    switch state.settings.keyMap.match(keys, inTriage: state.triage.isOn) {
    case .command(let command): run(command)
    case .prefix:
      state.pendingKeys = keys
      state.notice = nil
    case .unknown:
      // Esc leaves a chord and does no more.
      if keys.count == 1 || state.settings.keyMap.match([key]) != .command(.pane(.up)) {
        state.notice = .unknownKeys(keys)
      }
    }
  }

  /// Ctrl-C cancels what is open or under way; pressed again, it quits.
  private mutating func cancel() {
    if quitAskedBefore { return effects.append(.quit) }
    if state.overlay != nil || state.search != nil || state.line != nil || !state.pendingKeys.isEmpty {
      closeSearch(keeping: false)
      stopCollecting()
      (state.overlay, state.keySheet) = (nil, nil)
      state.line = nil
      state.pendingKeys = []
      if case .ignoredKey? = state.notice { state.notice = nil }
    } else if state.recordings.list.loadingAll != nil {
      stopLoadingAll()
    } else if stopReadingTimeline() {
      return
    } else if stopProgram() {
      return
    } else if stopSending() {
      state.notice = nil
    } else {
      state.quitAsked = true
      state.notice = .pressAgainToQuit
    }
  }
}
