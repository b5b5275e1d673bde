import Recordings
import Synchronization

/// How urgent a call is by now: what goes on by itself becomes urgent when somebody starts to wait for it.
final class CallPriority: Sendable {
  private let state: Mutex<(priority: Priority, insists: Bool)>

  /// `insists`: it is sent once although the server let the key wait.
  init(_ priority: Priority, insists: Bool? = nil) {
    state = Mutex((priority, insists ?? (priority == .refresh)))
  }

  var isAsked: Bool { !state.withLock(\.priority).isAutomatic }

  /// Whether it is sent again after a failure that may pass.
  var isTriedAgain: Bool { state.withLock(\.priority) != .prefetch }

  func raise(to newer: Priority) {
    state.withLock { state in
      if newer == .refresh { state.insists = true }
      if state.priority == .prefetch || !newer.isAutomatic { state.priority = newer }
    }
  }

  /// Whether somebody wants it sent whatever is known.
  var insists: Bool { state.withLock(\.insists) }

  /// Whether the call goes out at all costs: once, so that a refusal is waited for.
  func takesInsistence() -> Bool {
    state.withLock { state in
      defer { state.insists = false }
      return state.insists
    }
  }
}
