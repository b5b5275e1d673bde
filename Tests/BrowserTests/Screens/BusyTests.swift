import Browser
import Foundation
import Recordings
import Terminal
import TestSupport
import Testing

@Suite("What takes longer")
struct BusyTests {
  private func loading(shapes: Shapes = .lines) -> StoreTester {
    var tester = StoreTester.running(.middle, recordings: Recording.samples(1...3), shapes: shapes)
    tester.type("r")
    return tester
  }

  @Test func `It shows a sign after 0.3 seconds, and after three for how long`() {
    var tester = loading()
    #expect(!tester.header.contains("loading"))
    tester.play(.deadlinePassed, after: 0.3)
    #expect(tester.header.contains("▘ loading"))
    tester.play(.deadlinePassed, after: 2.9)
    #expect(tester.header.contains(" loading 3s"))
  }

  @Test func `One cell moves, four times a second`() throws {
    var tester = loading(shapes: .ascii)
    tester.play(.deadlinePassed, after: 0.3)
    let before = tester.frame
    let next = try #require(tester.state.busyChangesAt)
    #expect(next.timeIntervalSince(tester.state.now) <= 0.25)
    tester.play(.deadlinePassed, after: 0.25)
    let changed = (0..<before.size.rows).map { row in
      zip(before[row: row], tester.frame[row: row]).count { $0 != $1 }
    }
    #expect(changed.reduce(0, +) == 1)
  }

  @Test func `Nothing moves on a slow line, and nothing wakes the program`() {
    var tester = loading()
    tester.play(.terminalAnswered(theme: nil, isSlow: true))
    tester.play(.deadlinePassed, after: 0.3)
    #expect(tester.header.contains("loading…"))
    #expect(tester.state.busyChangesAt == nil)
  }

  @Test func `When it is done nothing moves, and nothing wakes the program`() {
    var tester = loading()
    tester.answer(.of(Recording.samples(1...3)))
    #expect(!tester.header.contains("loading"))
    #expect(tester.state.busyChangesAt == nil)
  }
}
