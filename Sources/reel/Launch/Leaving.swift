import Browser
import BrowserApp
import Dispatch
import RecordingLibrary
import Recordings
import Synchronization

/// The end of a run, when the terminal is the shell's again: every decision is on disk, or the user is told
/// which is not.
struct Leaving {
  let loop: BrowserLoop
  let runner: EffectRunner
  let connected: Connected
  /// What was decided outlives the program.
  let keepsJournal: Bool

  /// How long what is not recorded yet is waited for before anything is said, and from then on.
  private static let (silence, patience) = (0.7, 10)
  /// How long is waited for the rest.
  private static let rest = 6.0

  /// False where something is lost.
  func finish() -> Bool {
    let (lines, isKept) = finish(closes: true) { StandardError.sayIfRead($0) }
    StandardError.sayIfRead(lines.map { $0.hasPrefix(" ") ? $0 : "reel: " + $0 })
    return isKept
  }

  /// The terminal is still Reel's, and the connection goes on. Answers what is lost.
  func finishForAnotherProject() -> [String] {
    let (lines, isKept) = finish(closes: false) { _ in }
    return isKept ? [] : lines
  }

  private func finish(closes: Bool, saying say: ([String]) -> Void) -> (lines: [String], isKept: Bool) {
    let done = DispatchSemaphore(value: 0)
    let ending = Answered<JournalEnding>()
    Task.detached { [runner, connected] in
      let answer = await runner.finish(within: .seconds(1))
      ending.value.withLock { $0 = answer }
      if closes { await connected.close() }
      done.signal()
    }
    let isRecorded = waitUntilRecorded(done, say)
    if isRecorded { _ = done.wait(timeout: .now() + Self.rest) } else { giveUp() }
    loop.takeLateAnswers()
    if let ending = ending.value.withLock({ $0 }) { loop.end(as: ending) }
    var lines: [String] = []
    if loop.recorded > 0, keepsJournal { lines.append(LeavingWording.unconfirmed(loop.recorded)) }
    lines += LeavingWording.removed(
      loop.removed.writes, further: loop.removed.further, titles: loop.title)
    lines += LeavingWording.lost(loop.lost, titles: loop.title)
    let isKept = loop.lost.isEmpty && loop.removed.writes.isEmpty && loop.removed.further == 0
    return (lines, isKept)
  }

  /// False where the patience is over.
  private func waitUntilRecorded(_ done: DispatchSemaphore, _ say: ([String]) -> Void) -> Bool {
    if wait(seconds: Self.silence, done) { return true }
    let count = loop.unconfirmed - loop.recorded
    say(["reel: " + LeavingWording.waiting(count, seconds: Self.patience)])
    return wait(seconds: Double(Self.patience), done)
  }

  /// Until every step is recorded, or refused by the journal, or the time is over.
  private func wait(seconds: Double, _ done: DispatchSemaphore) -> Bool {
    let end = DispatchTime.now() + seconds
    var isOver = false
    while true {
      loop.takeLateAnswers()
      if loop.unrecordedSteps.isEmpty { return true }
      if isOver || DispatchTime.now() >= end { return false }
      isOver = done.wait(timeout: .now() + 0.02) == .success
      if isOver { done.signal() }
    }
  }

  /// What is not recorded by now is not recorded afterwards: only then is it lost for certain.
  private func giveUp() {
    let done = DispatchSemaphore(value: 0)
    let recorded = Answered<Set<StepID>?>()
    Task.detached { [connected] in
      let steps = await connected.library.giveUpRecording()
      recorded.value.withLock { $0 = .some(steps) }
      done.signal()
    }
    _ = done.wait(timeout: .now() + 2)
    loop.takeLateAnswers()
    let answer = recorded.value.withLock { $0 }
    if case .some(nil) = answer { loop.end(as: .lost) }
    loop.end(recorded: (answer ?? []) ?? [])
  }
}

/// What another thread finds out; nil until then.
private final class Answered<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
