import Recordings
import Testing

@testable import Browser

@Suite("The order in which undo goes back")
struct DecisionHistoryTests {
  private let first = StepID(1)
  private let second = StepID(2)
  private let row = RecordingID("rec-1")

  private func two() -> DecisionHistory {
    var history = DecisionHistory()
    history.decided(first, entries: 1)
    history.decided(second, entries: 1)
    return history
  }

  @Test func `Undoing goes back key by key, also before the journal has answered`() {
    var history = two()
    #expect(history.undoLast() == .step(second))
    #expect(history.undoLast() == .step(first))
    #expect(history.undoLast() == nil)
    history.redoLast()
    #expect(history.last == .step(first))
  }

  @Test func `A step whose entries come late keeps the place of its key`() {
    var history = DecisionHistory()
    history.decided(first, entries: 0)
    history.decided(second, entries: 1)
    history.decided(first, entries: 3)
    #expect(history.done == [.step(first), .step(second)])
  }

  @Test func `A step of which everything was refused needs no undoing; one that was done in part does`() {
    var history = DecisionHistory()
    history.decided(first, entries: 2)
    history.decided(second, entries: 2)
    for step in [first, second] { history.settled(step, tookEffect: false) }
    history.settled(first, tookEffect: true)
    history.settled(second, tookEffect: false)
    #expect(history.done == [.step(first)])
  }

  @Test func `What is sent again is the last decision`() {
    var history = two()
    history.retried(first)
    #expect(history.done == [.step(second), .step(first)])
  }

  @Test func `A new decision ends the chance to redo, and skips go with their triage`() {
    var history = two()
    _ = history.undoLast()
    history.skipped(row)
    #expect(history.undone.isEmpty)
    #expect(history.last == .skip(row))
    history.forgetSkips()
    #expect(history.done == [.step(first)])
  }

  @Test func `Where the journal chose another step, it is that one which was taken back`() {
    var history = two()
    history.journaled(first, isUndone: true)
    #expect(history.done == [.step(second)])
    history.journaled(first, isUndone: false)
    #expect(history.done == [.step(second), .step(first)])
  }
}
