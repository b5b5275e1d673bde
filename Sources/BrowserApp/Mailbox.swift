import Browser
import CLinux
import Glibc
import Synchronization

/// Where answers wait for the loop: posted from any task, taken by the loop alone. An eventfd makes `poll`
/// wake.
///
/// It also counts what is under way, so that the program can say when it is idle: work is counted before its
/// task starts and until its answer lies here.
package final class Mailbox: Sendable {
  private struct Contents {
    var actions: [BrowserAction] = []
    var underWay = 0
  }

  /// Readable while something waits. Closed when nobody is left who might signal it.
  let descriptor: Int32
  private let contents = Mutex(Contents())

  package init() { descriptor = clinux_eventfd() }

  // Who may still signal it holds it.
  deinit { close(descriptor) }

  /// Counts work that is about to start.
  func begin() { contents.withLock { $0.underWay += 1 } }

  /// Posts what came by itself.
  func post(_ action: BrowserAction) {
    contents.withLock { $0.actions.append(action) }
    clinux_eventfd_signal(descriptor)
  }

  /// Ends work that `begin` counted, with its answer if it has one.
  func end(with action: BrowserAction?) {
    contents.withLock {
      $0.underWay -= 1
      if let action { $0.actions.append(action) }
    }
    clinux_eventfd_signal(descriptor)
  }

  /// Everything that waits, oldest first. The descriptor is cleared before, so that nothing posted meanwhile
  /// is slept through.
  func drain() -> [BrowserAction] {
    clinux_eventfd_clear(descriptor)
    return contents.withLock { contents in
      defer { contents.actions = [] }
      return contents.actions
    }
  }

  /// Nothing waits and nothing is under way.
  var isIdle: Bool { contents.withLock { $0.actions.isEmpty && $0.underWay == 0 } }
}
