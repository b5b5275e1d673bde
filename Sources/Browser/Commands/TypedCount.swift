import Foundation
import Terminal

/// Whether somebody types a count in front of a key, as other programs take it: `10k`. Here a digit goes to a
/// pane, and the key behind it acts once.
enum TypedCount: Hashable, Sendable {
  case none
  /// One digit, which acted, and where the focus was before.
  case digit(Key, at: Date, focus: PaneID)
  /// Two or more: the key behind them does nothing.
  case count(String, at: Date)
  /// That key was pressed. Pressed at once again, as in `10dd`, it is still the same one.
  case key(Key, at: Date)

  private static let pause: TimeInterval = 0.3

  /// Whether a key at `now` belongs to one before it.
  static func isOneGo(_ before: Date, _ now: Date) -> Bool { abs(now.timeIntervalSince(before)) <= pause }
}

extension Store {
  /// Whether the key is part of a count, and does nothing.
  mutating func isOfCount(_ key: Key) -> Bool {
    guard !state.triage.isOn else {
      typedCount = .none
      return false
    }
    switch typedCount {
    case .digit(let first, let at, let focus)
    where key.digit != nil && TypedCount.isOneGo(at, state.now) && state.pendingKeys.isEmpty:
      self.focus(focus)
      count("\(first.digit ?? "0")\(key.digit ?? "0")")
      return true
    case .count(let digits, let at):
      guard let digit = key.digit, TypedCount.isOneGo(at, state.now) else { return endsCount(key) }
      count(digits + String(digit))
      return true
    case .key(key, let at) where TypedCount.isOneGo(at, state.now):
      typedCount = .none
      return true
    case .none, .digit, .key:
      let begins = key.digit != nil && state.pendingKeys.isEmpty
      typedCount = begins ? .digit(key, at: state.now, focus: state.focus) : .none
      return false
    }
  }

  private mutating func count(_ digits: String) {
    typedCount = .count(digits, at: state.now)
    state.notice = .said(
      "counts are not keys here: \(key: .program(.commandLine))\(digits) goes to row \(digits)")
  }

  /// The command line takes the row's number, so its key works. A chord does nothing as a whole.
  private mutating func endsCount(_ key: Key) -> Bool {
    let keys = state.pendingKeys + [key]
    let meant = state.settings.keyMap.match(keys)
    state.pendingKeys = []
    switch meant {
    case .command(.program(.commandLine)):
      typedCount = .none
      return false
    case .prefix: state.pendingKeys = keys
    case .command, .unknown: typedCount = .key(key, at: state.now)
    }
    return true
  }
}

extension Key {
  fileprivate var digit: Character? {
    if case .character(let character) = self, ("0"..."9").contains(character) { character } else { nil }
  }
}
