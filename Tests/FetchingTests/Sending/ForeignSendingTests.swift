import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@testable import Fetching

/// Two users with a key each at one journal.
@Suite struct ForeignSendingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/journal.sqlite" }

  /// A program of Ada's (user 7) leaves a step behind.
  private func leave() async throws {
    let journal = try Journal.open(at: path).journal
    let scope = JournalScope(
      server: "https://posthog.test", project: project, decider: Decider(key: "ada", user: "7"))
    let entry = JournalEntry(id: EntryID(1000), step: StepID(1), write: .adding("r1"))
    let step = JournalStep(id: StepID(1), madeAt: Date(), action: .add(to: "Bugs"), entries: [entry])
    try await journal.record(step, in: scope)
    await journal.close()
  }

  private func bench(key: String, user: Int?) async -> SendingBench {
    await SendingBench(path: path, key: key) { calls in
      calls.account = { () throws(FetchFailure) in
        Account(user: user.map { User(id: $0) }, project: Project(id: project))
      }
    }
  }

  private func writes(_ bench: SendingBench) -> [Called] { bench.server.called.filter { $0.kind != .look } }

  private func foreign(_ heard: [FetchNotice]) -> ForeignDecisions? {
    heard.lazy.compactMap { if case .journal(.foreign(let foreign)) = $0 { foreign } else { nil } }.first
  }

  @Test func `Another key of the same user goes on by itself`() async throws {
    try await leave()
    let bench = await bench(key: "new", user: 7)
    #expect(try await bench.sender.open(project).unsent.isEmpty)
    #expect(await bench.outcome(1) == .done)
    await bench.sender.close()
  }

  @Test(arguments: [8, nil])
  func `Another user, or one that the server does not name, is asked, and nothing is sent before`(
    user: Int?
  ) async throws {
    try await leave()
    let bench = await bench(key: "bob", user: user)
    #expect(try await bench.sender.open(project).unsent.isEmpty)
    await bench.news.until { foreign($0) != nil }
    #expect(foreign(bench.news.heard) == ForeignDecisions(changes: 1, users: ["7"]))
    #expect(writes(bench).isEmpty)
    #expect(try await bench.sender.settleForeign(project, .leave).isEmpty)
    #expect(writes(bench).isEmpty)
    #expect(try await bench.sender.settleForeign(project, .send).count == 1)
    #expect(await bench.outcome(1) == .done)
    await bench.sender.close()
  }

  @Test func `What is discarded is sent by nobody`() async throws {
    try await leave()
    let bench = await bench(key: "bob", user: 8)
    _ = try await bench.sender.open(project)
    await bench.news.until { foreign($0) != nil }
    #expect(try await bench.sender.settleForeign(project, .discard).isEmpty)
    await bench.sender.close()
    let ada = await self.bench(key: "ada", user: 7)
    #expect(try await ada.sender.open(project).unsent.isEmpty)
    #expect(writes(ada).isEmpty)
    await ada.sender.close()
  }

  @Test func `Where nothing is recorded any more, a step is refused and never sent`() async throws {
    let bench = await bench(key: "ada", user: 7)
    try await bench.decide(1, [.adding("r1")])
    #expect(await bench.sender.giveUp() == [StepID(1)])
    await #expect(throws: JournalFailure.self) { try await bench.decide(2, [.adding("r2")]) }
    await bench.sender.close()
  }
}
