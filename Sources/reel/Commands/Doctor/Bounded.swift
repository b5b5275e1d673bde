import Dispatch
import Synchronization

/// Work that is waited for so long and no longer.
enum Bounded {
  private final class Box<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Nil where it is not done by then; it is cancelled.
  static func result<Value: Sendable>(
    seconds: Int, _ work: @escaping @Sendable () async -> Value
  ) -> Value? {
    let (box, done) = (Box<Value>(), DispatchSemaphore(value: 0))
    let task = Task.detached {
      let value = await work()
      box.value.withLock { $0 = value }
      done.signal()
    }
    if done.wait(timeout: .now() + .seconds(seconds)) == .timedOut { task.cancel() }
    return box.value.withLock { $0 }
  }

  /// The same of work that blocks; nobody ends it.
  static func blocking<Value: Sendable>(seconds: Int, _ work: @escaping @Sendable () -> Value) -> Value? {
    let (box, done) = (Box<Value>(), DispatchSemaphore(value: 0))
    DispatchQueue(label: "bounded").async {
      let value = work()
      box.value.withLock { $0 = value }
      done.signal()
    }
    _ = done.wait(timeout: .now() + .seconds(seconds))
    return box.value.withLock { $0 }
  }
}
