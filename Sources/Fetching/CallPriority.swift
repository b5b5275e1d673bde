import Recordings
import Synchronization

/// How urgent a call is by now: what goes on by itself becomes urgent when somebody starts to wait for it.
final class CallPriority: Sendable {
  private let priority: Mutex<Priority>

  init(_ priority: Priority) { self.priority = Mutex(priority) }

  var isAsked: Bool { !priority.withLock(\.self).isAutomatic }

  /// Whether it is sent again after a failure that may pass.
  var isTriedAgain: Bool { priority.withLock(\.self) != .prefetch }

  func raise(to newer: Priority) {
    priority.withLock { if $0 == .prefetch || !newer.isAutomatic { $0 = newer } }
  }
}
