import Synchronization
import Testing

@testable import reel

@Suite("Notes of a command")
struct CommandNotesTests {
  private let written = Written()
  private var notes: CommandNotes { CommandNotes { [written] in written.add($0) } }

  private final class Written: Sendable {
    private let text = Mutex("")
    func add(_ more: String) { text.withLock { $0 += more } }
    var all: String { text.withLock { $0 } }
  }

  @Test func `A note takes the place of the progress, and stands on a line of its own`() {
    let notes = notes
    notes.showProgress("100 rows…")
    notes.say(["reel: The key's call limit is reached."])
    #expect(
      written.all == "\r\u{1B}[K100 rows…\r\u{1B}[Kreel: The key's call limit is reached.\n")
  }

  @Test func `The progress goes away once, and nothing is written where there was none`() {
    let notes = notes
    notes.clearProgress()
    #expect(written.all == "")
    notes.showProgress("1 rows…")
    notes.clearProgress()
    notes.clearProgress()
    #expect(written.all == "\r\u{1B}[K1 rows…\r\u{1B}[K")
  }

  @Test func `Nothing in a note moves the cursor`() {
    notes.say(["a\u{1B}[2Jb"])
    #expect(!written.all.unicodeScalars.contains("\u{1B}"))
  }
}
