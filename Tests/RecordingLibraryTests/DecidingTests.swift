import Recordings
import Synchronization
import Testing

@testable import RecordingLibrary

@Suite struct DecidingTests {
  private let bugs = PlaylistReference(id: PlaylistID("p"), title: "Bugs")

  /// A library whose journal settles each step at once, each entry in a state.
  private func library(
    _ script: ScriptedSource, recording steps: @escaping @Sendable (JournalStep) -> Void = { _ in },
    settling state: @escaping @Sendable (JournalEntry) -> EntryState
  ) -> RecordingLibrary {
    script.library { source in
      source.journal.record = { (_, step) throws(JournalFailure) in
        steps(step)
        for entry in step.entries {
          if case .create(let id, let new) = entry.write {
            var playlist = Playlist(id: PlaylistID("real"), name: new.name, type: new.type)
            playlist.description = new.description ?? ""
            script.tell(.journal(.created(entry.id, provisional: id, playlist)))
          }
          script.tell(.journal(.settled([entry.id: state(entry)])))
        }
      }
    }
  }

  @Test func `What is filed is recorded as one step, and its outcome is told when all of it is answered`()
    async throws
  {
    let steps = Mutex<[JournalStep]>([])
    let library = library(
      ScriptedSource(), recording: { step in steps.withLock { $0.append(step) } }, settling: { _ in .done })
    let outcome = try await library.add([RecordingID("a"), RecordingID("b")], to: bugs, in: project)
    #expect(outcome.isSettled)
    #expect(outcome.done == 2)
    let recorded = steps.withLock { $0 }
    #expect(recorded.map(\.action) == [.add(to: "Bugs")])
    #expect(recorded.first?.entries.map(\.write.recording?.text) == ["a", "b"])
    #expect(Set(recorded.flatMap(\.entries).map(\.id)).count == 2)
  }

  @Test func `A refusal is part of the outcome`() async throws {
    let library = library(ScriptedSource()) { _ in .refused(.failed(.keyNotSupported)) }
    let outcome = try await library.remove([RecordingID("a")], from: bugs, in: project)
    #expect(outcome.problems == [.failed(.keyNotSupported)])
  }

  @Test func `A playlist that was created has the server's id`() async throws {
    let library = library(ScriptedSource()) { _ in .done }
    let outcome = try await library.create(NewPlaylist(name: "New", type: .collection), in: project)
    #expect(outcome.playlist?.id == PlaylistID("real"))
  }

  @Test func `A change says what was there before, and a saved filter's filters go with it`() async throws {
    let steps = Mutex<[JournalStep]>([])
    let library = library(
      ScriptedSource(), recording: { step in steps.withLock { $0.append(step) } }, settling: { _ in .done })
    var playlist = Playlist(id: PlaylistID("f"), name: "Old", type: .filters)
    playlist.filters = JSONText(#"{"a":1}"#)
    _ = try await library.edit(playlist, PlaylistChange(name: "New"), in: project)
    let edit = PlaylistEdit(
      title: "Old", before: PlaylistChange(name: "Old"), after: PlaylistChange(name: "New"),
      filters: JSONText(#"{"a":1}"#))
    #expect(steps.withLock { $0 }.first?.entries.first?.write == .change(PlaylistID("f"), edit))
    #expect(steps.withLock { $0 }.first?.action == .edit("Old"))
  }

  @Test func `Nothing is recorded of nothing`() async throws {
    let library = library(
      ScriptedSource(), recording: { _ in Issue.record("recorded") }, settling: { _ in .done })
    #expect(try await library.delete([], in: project).entries.isEmpty)
  }

  @Test func `What the journal cannot keep is not decided`() async {
    let library = ScriptedSource().library { source in
      source.journal.record = { (_, _) throws(JournalFailure) in throw .failed("disk full") }
    }
    await #expect(throws: LibraryFailure.journal(.failed("disk full"))) {
      _ = try await library.markViewed([RecordingID("a")], in: project)
    }
  }
}
