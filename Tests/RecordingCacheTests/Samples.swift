import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

let scope = JournalScope(server: "https://eu.posthog.com", project: ProjectID(1))

extension TemporaryFolder {
  var journalFile: TestDatabase { database("state/journal.sqlite") }

  func journal() throws -> Journal {
    let opened = try Journal.open(at: journalFile.path)
    #expect(opened.quarantined == nil)
    return opened.journal
  }
}

func inMemory() throws -> Journal { try Journal.open(at: nil).journal }

/// A step whose entries have the numbers from `number` times ten on.
func step(_ number: Int64, _ action: JournalAction, state: EntryState = .waiting, _ writes: Write...)
  -> JournalStep
{
  step(number, action, state: state, writes)
}

func step(_ number: Int64, state: EntryState = .waiting, _ writes: Write...) -> JournalStep {
  step(number, .markViewed, state: state, writes)
}

private func step(_ number: Int64, _ action: JournalAction, state: EntryState, _ writes: [Write])
  -> JournalStep
{
  let entries = writes.enumerated().map { index, write in
    JournalEntry(id: EntryID(number * 10 + Int64(index)), step: StepID(number), write: write, state: state)
  }
  return JournalStep(
    id: StepID(number), madeAt: Date(timeIntervalSinceReferenceDate: 800_000_000.123_456_7 + Double(number)),
    action: action, entries: entries)
}

func entry(_ number: Int64, of step: Int64, _ write: Write) -> JournalEntry {
  JournalEntry(id: EntryID(number), step: StepID(step), write: write)
}

func viewed(_ recording: String) -> Write { .markViewed(RecordingID(recording)) }

func add(_ recording: String, _ playlist: String) -> Write {
  .add(RecordingID(recording), PlaylistID(playlist), wasThere: false)
}

func remove(_ recording: String, _ playlist: String) -> Write {
  .remove(RecordingID(recording), PlaylistID(playlist))
}

extension Journal {
  func record(_ steps: JournalStep...) async throws {
    for step in steps { try await record(step, in: scope) }
  }

  /// The numbers of what was taken over.
  func adoptedNumbers() async throws -> [Int64] {
    try await adopt(in: scope).steps.flatMap(\.entries).map(\.id.number)
  }
}
