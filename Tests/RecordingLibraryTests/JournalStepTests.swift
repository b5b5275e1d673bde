import Foundation
import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite("Steps of the journal", .timeLimit(.minutes(10)))
struct JournalStepTests {
  private func summary(_ number: Int64) -> StepSummary {
    StepSummary(
      id: StepID(number), position: number, madeAt: start, action: .markViewed, isUndone: false, waiting: 1,
      sending: 0, done: 0, refused: 0, problem: nil, recordings: 1)
  }

  /// A journal of five steps, two a page.
  private func library() -> RecordingLibrary {
    ScriptedSource().library { source in
      source.journal.lines = { [self] (_, below) throws(JournalFailure) in
        Array((1...5).reversed().map(summary).filter { $0.position < below ?? .max }.prefix(2))
      }
    }
  }

  @Test func `They come newest first, page by page, until there are no more or nobody wants more`()
    async throws
  {
    var seen: [Int64] = []
    try await library().journalSteps(in: project) { page in
      seen += page.map(\.id.number)
      return true
    }
    #expect(seen == [5, 4, 3, 2, 1])
    seen = []
    try await library().journalSteps(in: project) { page in
      seen += page.map(\.id.number)
      return false
    }
    #expect(seen == [5, 4])
  }

  @Test func `A step is found by its number; another project's is not there`() async throws {
    #expect(try await library().journalStep(StepID(1), in: project)?.position == 1)
    #expect(try await library().journalStep(StepID(9), in: project) == nil)
  }

  @Test func `Undo answers when what it sent is answered`() async throws {
    let script = ScriptedSource()
    let entry = JournalEntry(
      id: EntryID(7), step: StepID(1), write: .remove(RecordingID("a"), PlaylistID("p")))
    let library = script.library { source in
      source.journal.undo = { (_, request) throws(JournalFailure) in
        // The answer may come before undo has said what it sends.
        script.tell(.journal(.settled([entry.id: .done])))
        return .undone(
          UndoneStep(
            id: StepID(1), action: .add(to: "Bugs"), isUndone: true, dropped: [], added: [entry],
            recordings: [RecordingID("a")], kept: 0))
      }
    }
    let result = try await library.undo(StepID(1), in: project)
    #expect(result.sending?.isSettled == true && result.sending?.done == 1)
  }

  @Test func `What was never sent is taken back without a call`() async throws {
    let library = ScriptedSource().library { source in
      source.journal.undo = { (_, _) throws(JournalFailure) in .nothing }
    }
    let result = try await library.undo(in: project)
    #expect(result == UndoResult(outcome: .nothing))
  }

  @Test func `What a prepared journal holds is sent when it is opened`() async throws {
    let script = ScriptedSource()
    let entry = JournalEntry(id: EntryID(7), step: StepID(1), write: .markViewed(RecordingID("a")))
    let library = script.library { source in
      source.journal.open = { (_) throws(JournalFailure) in
        script.tell(.journal(.settled([entry.id: .refused(.failed(.notFound))])))
        return JournalSnapshot()
      }
    }
    let step = JournalStep(id: StepID(1), madeAt: start, action: .markViewed, entries: [entry])
    let outcome = try await library.send(JournalSnapshot(unsent: [step]), in: project)
    #expect(outcome?.problems == [.failed(.notFound)])
    #expect(try await library.send(JournalSnapshot(), in: project) == nil)
  }
}
