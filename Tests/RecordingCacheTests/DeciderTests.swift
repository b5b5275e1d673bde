import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

/// What one user decided goes out under no other user's key, unless that one says so.
@Suite struct DeciderTests {
  private let folder = TemporaryFolder()

  private func scope(_ key: String?, _ user: String? = nil) -> JournalScope {
    JournalScope(
      server: RecordingCacheTests.scope.server, project: RecordingCacheTests.scope.project,
      decider: Decider(key: key, user: user))
  }

  /// A program of a user that ends before it has sent anything.
  private func leave(_ number: Int64, by scope: JournalScope, state: EntryState = .waiting) async throws {
    let journal = try folder.journal()
    try await journal.record(step(number, state: state, viewed("r\(number)")), in: scope)
    await journal.close()
  }

  private func adopted(by scope: JournalScope) async throws -> [Int64] {
    let journal = try folder.journal()
    defer { Task { await journal.close() } }
    return try await journal.adopt(in: scope).steps.map(\.id.number)
  }

  @Test func `The same key goes on with what it left`() async throws {
    try await leave(1, by: scope("ada"))
    #expect(try await adopted(by: scope("ada", "7")) == [1])
  }

  @Test func `Another key of the same user goes on with it`() async throws {
    try await leave(1, by: scope("ada", "7"))
    #expect(try await adopted(by: scope("other", "7")) == [1])
  }

  @Test func `Who a key's user is may become known later`() async throws {
    try await leave(1, by: scope("ada"))
    try await leave(2, by: scope("ada", "7"))
    #expect(try await adopted(by: scope("other", "7")) == [1, 2])
  }

  @Test(arguments: [Decider(key: "bob", user: "8"), Decider(key: "bob"), Decider()])
  func `Another user, or one who may be, gets nothing, and is told how much there is`(
    decider: Decider
  ) async throws {
    try await leave(1, by: scope("ada", "7"))
    try await leave(2, by: scope("ada", "7"))
    let other = scope(decider.key, decider.user)
    #expect(try await adopted(by: other) == [])
    let journal = try folder.journal()
    #expect(try await journal.foreignDecisions(in: other) == ForeignDecisions(changes: 2, users: ["7"]))
    await journal.close()
    #expect(try await adopted(by: scope("ada", "7")) == [1, 2])
  }

  @Test func `What others left is sent when this user says so, and is this user's then`() async throws {
    try await leave(1, by: scope("ada", "7"))
    let journal = try folder.journal()
    let bob = scope("bob", "8")
    try await journal.claimForeignDecisions(in: bob)
    #expect(try await journal.adopt(in: bob).steps.map(\.id.number) == [1])
    #expect(try await journal.foreignDecisions(in: bob) == nil)
  }

  @Test func `What others left is sent by nobody when this user says so`() async throws {
    try await leave(1, by: scope("ada", "7"))
    let journal = try folder.journal()
    try await journal.dropForeignDecisions(in: scope("bob", "8"))
    #expect(try await journal.foreignDecisions(in: scope("bob", "8")) == nil)
    await journal.close()
    #expect(try await adopted(by: scope("ada", "7")) == [])
  }

  @Test func `Nobody undoes, redoes, sees or retries what another user decided`() async throws {
    let journal = try folder.journal()
    try await journal.record(step(1, state: .done, viewed("a")), in: scope("ada", "7"))
    try await journal.record(
      step(2, state: .refused(.failed(.gone)), viewed("b")), in: scope("ada", "7"))
    var undone = step(3, state: .done, viewed("c"))
    undone.isUndone = true
    try await journal.record(undone, in: scope("ada", "7"))
    let bob = scope("bob", "8")
    #expect(try await journal.lastDone(in: bob, below: nil) == nil)
    #expect(try await journal.lastUndone(in: bob) == nil)
    #expect(try await journal.lines(in: bob, below: nil, limit: 9).isEmpty)
    #expect(try await journal.refusedCount(in: bob) == 0)
    try await journal.record(step(4, state: .done, viewed("d")), in: bob)
    #expect(try await journal.lastUndone(in: scope("ada", "7"))?.step.id == StepID(3))
  }

  @Test func `What is remembered of a project is everybody's`() async throws {
    let journal = try folder.journal()
    try await journal.remember("last list", "bugs", in: scope("ada", "7"))
    #expect(try await journal.memory(in: scope("bob", "8")) == ["last list": "bugs"])
  }
}
