import Recordings
import Terminal

extension JournalOverlay {
  enum KeyOutcome: Hashable {
    case stays, closes
    /// A number has to be typed before.
    case asksForNumber
    case goesTo(RecordingID)
    case changes(StepSummary, JournalChange)
    /// The cursor came to the last of what is loaded.
    case readsOlder(below: Int64?)
  }

  mutating func handle(_ key: Key, keys: KeyMap, height: Int) -> KeyOutcome {
    if let typed = confirmation { return handle(key, confirming: typed, keys: keys) }
    if let movement = keys.movement(inList: key, of: .journal) {
      cursor.move(movement, count: lines.count, height: height)
      guard goesOn, !isLoading, cursor.index >= lines.count - 2 else { return .stays }
      isLoading = true
      return .readsOlder(below: lines.last?.position)
    }
    guard case .journal(let pressed)? = keys.match(key, in: .journal) else { return .stays }
    switch pressed {
    case .close: return .closes
    case .goToRow: return chosen?.recording.map(KeyOutcome.goesTo) ?? .stays
    case .retry where chosen?.action == .deleteRecordings && (chosen?.refused ?? 0) > 0:
      confirmation = TextField()
      return .asksForNumber
    case .retry: return chosen.map { .changes($0, .retry) } ?? .stays
    case .drop: return chosen.map { .changes($0, .drop) } ?? .stays
    }
  }

  /// A permanent deletion is not retried by one key. The number is typed again.
  private mutating func handle(_ key: Key, confirming typed: TextField, keys: KeyMap) -> KeyOutcome {
    let match = keys.match(key, in: .confirmation)
    if match == .confirmation(.leave) {
      confirmation = nil
    } else if match != .confirmation(.confirm) {
      _ = confirmation?.type(key)
    } else if let line = chosen, typed.text.trimmed == "\(line.refused)" {
      confirmation = nil
      return .changes(line, .retry)
    }
    return .stays
  }
}

extension StepSummary {
  /// Why it cannot be changed so; nil where it can.
  func problem(with change: JournalChange) -> Sentence? {
    switch change {
    case .retry: refused > 0 ? nil : "nothing of it was refused"
    case .drop: refused > 0 || waiting > 0 ? nil : "nothing of it is left to be done"
    }
  }
}
