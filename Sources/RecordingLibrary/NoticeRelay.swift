import Recordings
import Synchronization

/// Hands on what a source tells by itself: a source has one listener, and a library has several.
final class NoticeRelay: Sendable {
  typealias Listener = @Sendable (FetchNotice) -> Void

  private struct State {
    var listeners: [Int: Listener] = [:]
    var lastNumber = 0
    var isAttached = false
  }

  private let state = Mutex(State())
  private let source: RecordingSource

  init(_ source: RecordingSource) { self.source = source }

  /// Answers what `stopListening` takes.
  @discardableResult
  func listen(_ listener: @escaping Listener) async -> Int {
    let (number, isFirst) = state.withLock { state in
      state.lastNumber += 1
      state.listeners[state.lastNumber] = listener
      defer { state.isAttached = true }
      return (state.lastNumber, !state.isAttached)
    }
    if isFirst { await source.listen { [self] in send($0) } }
    return number
  }

  func stopListening(_ number: Int) { state.withLock { _ = $0.listeners.removeValue(forKey: number) } }

  private func send(_ notice: FetchNotice) {
    let listeners = state.withLock { $0.listeners.sorted { $0.key < $1.key }.map(\.value) }
    for listener in listeners { listener(notice) }
  }
}
