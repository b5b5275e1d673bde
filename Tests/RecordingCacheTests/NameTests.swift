import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

/// Names of persons and playlists do not stay longer than they are of use.
@Suite struct NameTests {
  private let folder = TemporaryFolder()
  private let names = ["ada@example.com", "Checkout bugs", "Rage clicks", "of Ada"]

  private func record(_ state: EntryState, in journal: Journal) async throws {
    let edit = PlaylistEdit(
      title: "Checkout bugs", before: PlaylistChange(name: "Checkout bugs", pinned: false),
      after: PlaylistChange(name: "Rage clicks", description: "of Ada", pinned: true))
    var step = step(
      1, .move(from: "Checkout bugs", to: "Rage clicks"), state: state, add("r1", "bugs"),
      .change(PlaylistID("bugs"), edit),
      .create(PlaylistID("new"), NewPlaylist(name: "Rage clicks", type: .collection)))
    step.subject = "ada@example.com"
    try await journal.record(step, in: scope)
  }

  private var after: Date { Date(timeIntervalSinceReferenceDate: 800_000_100) }

  private func content() throws -> String {
    try String(decoding: folder.journalFile.content(), as: UTF8.self)
      + String(decoding: TestDatabase(path: folder.journalFile.path + "-wal").content(), as: UTF8.self)
  }

  @Test func `Names of a settled step go, and what was done stays`() async throws {
    let journal = try folder.journal()
    try await record(.done, in: journal)
    try await journal.forgetNames(before: after)
    let line = try #require(try await journal.lines(in: scope, below: nil, limit: 1).first)
    #expect(line.action == .move(from: "…", to: "…"))
    #expect(line.subject == nil)
    let step = try #require(try await journal.step(StepID(1)))
    let change = PlaylistEdit(
      title: "…", before: PlaylistChange(pinned: false), after: PlaylistChange(pinned: true))
    #expect(
      step.entries.map(\.write) == [
        add("r1", "bugs"), .change(PlaylistID("bugs"), change),
        .create(PlaylistID("new"), NewPlaylist(name: nil, type: .collection)),
      ])
  }

  @Test func `They are nowhere in the file afterwards`() async throws {
    let journal = try folder.journal()
    try await record(.done, in: journal)
    #expect(names.allSatisfy { name in (try? content().contains(name)) == true })
    try await journal.forgetNames(before: after)
    await journal.close()
    let left = String(decoding: try folder.journalFile.content(), as: UTF8.self)
    #expect(names.filter { left.contains($0) } == [])
  }

  @Test(arguments: [EntryState.waiting, .sending, .refused(.stopped)])
  func `What waits for the server or for its user keeps its names`(state: EntryState) async throws {
    let journal = try folder.journal()
    try await record(state, in: journal)
    try await journal.forgetNames(before: after)
    #expect(try await journal.lines(in: scope, below: nil, limit: 1).first?.subject == "ada@example.com")
  }

  @Test func `What is younger keeps its names`() async throws {
    let journal = try folder.journal()
    try await record(.done, in: journal)
    try await journal.forgetNames(before: Date(timeIntervalSinceReferenceDate: 800_000_000))
    #expect(try await journal.lines(in: scope, below: nil, limit: 1).first?.subject == "ada@example.com")
  }

  @Test func `All of many old steps lose theirs`() async throws {
    let journal = try folder.journal()
    for number in 1...1_201 {
      var step = step(Int64(number), state: .done, viewed("r"))
      step.madeAt = Date(timeIntervalSinceReferenceDate: 800_000_000)
      step.subject = "ada@example.com"
      try await journal.record(step, in: scope)
    }
    try await journal.forgetNames(before: after)
    #expect(try await journal.lines(in: scope, below: nil, limit: 9_999).allSatisfy { $0.subject == nil })
  }

  @Test func `Everything of a journal is erased with what lies beside it`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, viewed("a")), in: scope)
    await #expect(throws: JournalFailure.inUse) { try await Journal.remove(at: folder.journalFile.path) }
    await journal.close()
    try folder.journalFile.replaceContent()
    await #expect(Journal.unsettledCount(at: folder.journalFile.path) == nil)
    try await folder.journalAfterDamage().close()
    let other = try folder.journal()
    try await other.record(step(2, viewed("a"), viewed("b")), in: scope)
    await other.close()
    await #expect(Journal.unsettledCount(at: folder.journalFile.path) == 2)
    #expect(try await Journal.remove(at: folder.journalFile.path) > 0)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state")
    #expect(left == [])
    await #expect(Journal.unsettledCount(at: folder.journalFile.path) == 0)
  }
}

extension TemporaryFolder {
  fileprivate func journalAfterDamage() throws -> Journal { try Journal.open(at: journalFile.path).journal }
}
