import Synchronization

/// The moment when a request leaves, or when it is certain that it will not.
final class SendSignal: Sendable {
  private struct Contents {
    var isOver = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let contents = Mutex(Contents())

  /// Whoever waits goes on.
  func end() {
    let waiting = contents.withLock { contents in
      contents.isOver = true
      defer { contents.waiting = [] }
      return contents.waiting
    }
    waiting.forEach { $0.resume() }
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOver = contents.withLock { contents in
        if !contents.isOver { contents.waiting.append(continuation) }
        return contents.isOver
      }
      if isOver { continuation.resume() }
    }
  }
}
