import Foundation

/// A person who does not wait for the program, or waits for more than that it is idle.
extension ReelAtTerminal {
  /// Presses one key after the other as fast as a paste would come.
  func hit(_ text: String) {
    for character in text { send(Keystroke(stringLiteral: String(character))) }
  }

  /// Until what was pressed is done, and each decision confirmed or refused for good, however often it is
  /// sent.
  func settled() throws {
    if lastIdle?.isSettled(from: sent) == true { return }
    try wait { $0.isSettled(from: sent) }
  }

  /// Until so many more frames were painted, or nothing more comes because the program is idle.
  func watch(frames: Int) throws {
    let start = output.count
    while self.frames(since: start) < frames, !isIdle, let arrived = try next() { arrived.forEach(note) }
  }

  /// What was pressed is done, said the program.
  private var isIdle: Bool {
    if case .idle(let consumed, _)? = lastIdle { consumed >= sent } else { false }
  }

  private func frames(since start: Int) -> Int {
    String(decoding: output[start...], as: UTF8.self).components(separatedBy: "\u{1B}[?2026l").count - 1
  }
}

extension Report {
  fileprivate func isSettled(from count: Int) -> Bool {
    if case .idle(let consumed, unconfirmed: 0) = self { consumed >= count } else { false }
  }
}
