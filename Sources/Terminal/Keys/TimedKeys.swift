/// Decodes keys by the clock: ends what only the terminal could end, after the time it may take.
package struct TimedKeys: Sendable {
  /// How long a lone Esc waits for the rest of a sequence, unless the user says otherwise: 25 ms misread
  /// sequences that a slow link cut.
  package static let standardEscapeDelay: Duration = .milliseconds(50)
  /// So many bytes show that a sequence or paste goes on. Fewer are keys of somebody who waits for its end.
  private static let goingOn = 16

  private let escapeDelay: Duration
  private var decoder = KeyDecoder()
  private var begun = 0
  private var wait: KeyDecoder.Wait?
  private var newBytes = 0
  /// When what is pending is taken as it stands; a time since any fixed moment.
  package private(set) var deadline: Duration?

  package init(escapeDelay: Duration = standardEscapeDelay) { self.escapeDelay = escapeDelay }

  /// Something came whose meaning is not settled.
  package var isPending: Bool { wait != nil && wait != .late && wait != .rest }

  /// What came is taken in before the time is looked at: it may have waited here while the program was busy.
  package mutating func feed(_ bytes: [UInt8], at now: Duration) -> [TerminalEvent] {
    let events = decoder.feed(bytes)
    newBytes += bytes.count
    setDeadline(at: now)
    return events
  }

  /// What the passing of time decides.
  package mutating func pass(at now: Duration) -> [TerminalEvent] {
    guard let deadline, deadline <= now else { return [] }
    let events = decoder.timeOut()
    self.deadline = nil
    setDeadline(at: now)
    return events
  }

  private mutating func setDeadline(at now: Duration) {
    defer { (begun, wait) = (decoder.begun, decoder.wait) }
    guard let next = decoder.wait else {
      deadline = nil
      return
    }
    let isSame = next == wait && decoder.begun == begun
    if isSame, deadline != nil, newBytes < Self.goingOn { return }
    newBytes = 0
    let whole = now + limit(of: next)
    // The rest of a late sequence has the time that its Esc has left, and a moment at least.
    if wait == .late, next == .prefix, decoder.begun == begun, let left = deadline {
      deadline = min(max(left, now + .milliseconds(100)), whole)
    } else {
      deadline = whole
    }
  }

  private func limit(of wait: KeyDecoder.Wait) -> Duration {
    switch wait {
    case .escape: escapeDelay
    case .late, .prefix: max(.milliseconds(500), escapeDelay)
    case .sequence, .paste: .seconds(2)
    case .rest: .seconds(5)
    case .text: .milliseconds(100)
    }
  }
}
