import Synchronization
import Testing

@testable import reel

@Suite("Notes of a command")
struct CommandNotesTests {
  private let written = Written()
  private let time = Time()
  private var notes: CommandNotes {
    CommandNotes(isTerminal: true, now: { [time] in time.value }) { [written] in written.add($0) }
  }

  private final class Time: Sendable {
    private let seconds = Mutex(0.0)
    var value: Double { seconds.withLock { $0 } }
    func set(_ value: Double) { seconds.withLock { $0 = value } }
  }

  private final class Written: Sendable {
    private let text = Mutex("")
    func add(_ more: String) { text.withLock { $0 += more } }
    var all: String { text.withLock { $0 } }
  }

  @Test func `What is done within a second shows no progress`() {
    let notes = notes
    notes.progress(done: 1, of: 9, noun: "row")
    time.set(0.9)
    notes.progress(done: 8, of: 9, noun: "row")
    notes.clearProgress()
    #expect(written.all == "")
  }

  @Test func `A note takes the place of the progress, and stands on a line of its own`() {
    let notes = notes
    notes.progress(done: 0, of: 240, noun: "recording")
    time.set(1)
    notes.progress(done: 120, of: 240, noun: "recording")
    notes.say(["reel: The key's call limit is reached."])
    #expect(
      written.all
        == "\r\u{1B}[K[############            ] 120 of 240 recordings\r\u{1B}[Kreel: The key's call limit is reached.\n"
    )
  }

  @Test func `Progress is shown ten times a second at most, and goes away once`() {
    let notes = notes
    notes.progress(done: 0, of: nil, noun: "row")
    time.set(1)
    for count in 1...50 { notes.progress(done: count, of: nil, noun: "row") }
    time.set(1.2)
    notes.progress(done: 60, of: nil, noun: "row")
    notes.clearProgress()
    notes.clearProgress()
    #expect(written.all == "\r\u{1B}[K1 row…\r\u{1B}[K60 rows…\r\u{1B}[K")
  }

  @Test func `Where standard error is no terminal there is no progress`() {
    let notes = CommandNotes(isTerminal: false, now: { [time] in time.value }) { [written] in written.add($0)
    }
    notes.progress(done: 0, of: nil, noun: "row")
    time.set(5)
    notes.progress(done: 1, of: nil, noun: "row")
    #expect(written.all == "")
  }

  @Test(arguments: [(0, 0), (5, 0), (-1, 9), (10, 9), (.max, 1), (.max, .max)])
  func `A bar is a line however the numbers are`(done: Int, total: Int) {
    #expect(ProgressBar.text(done: done, of: total, noun: "row").count < 90)
  }

  @Test func `Nothing in a note moves the cursor`() {
    notes.say(["a\u{1B}[2Jb"])
    #expect(!written.all.unicodeScalars.contains("\u{1B}"))
  }
}
