import DatabaseTestSupport
import Foundation
import RecordingCache
import Recordings
import Testing

@testable import Fetching

/// Many thousand unsent decisions do not lie in memory at once, and keep their order.
@Suite struct PagingTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/journal.sqlite" }

  /// A program leaves steps behind, with up to ten thousand entries each; it is gone.
  private func leave(_ steps: [[Write]]) async throws {
    let bench = await SendingBench(path: path)
    let journal = try await bench.sender.journal()
    for (index, writes) in steps.enumerated() {
      let step = bench.step(Int64(index * 10 + 1), writes, .add(to: "Bugs"))
      try await journal.record(step, in: bench.sender.scope(project))
    }
    await bench.sender.close()
  }

  private func many(_ count: Int, from start: Int = 0) -> [Write] {
    (start..<(start + count)).map { .adding("r\($0)", wasThere: false) }
  }

  @Test func `All of them are sent, once and in order, a page at a time`() async throws {
    try await leave([many(3_000), many(2_500, from: 3_000)])
    let bench = await SendingBench(path: path)
    let contents = try await bench.sender.open(project)
    #expect(contents.unsent.map(\.entries.count) == [UnsentPaging.size])
    #expect(contents.furtherUnsent == 3_500)
    await bench.news.settled(5_500)
    let sent = bench.server.called(.bulkAdd).flatMap { called -> [String] in
      if case .bulkAdd(let ids, _) = called { ids } else { [] }
    }
    #expect(Set(sent) == Set((0..<5_500).map { "r\($0)" }))
    #expect(sent.count == 5_500)
    await bench.sender.close()
  }

  @Test func `What is decided meanwhile comes after what was left`() async throws {
    try await leave([many(2_500)])
    let bench = await SendingBench(path: path)
    _ = try await bench.sender.open(project)
    try await bench.decide(9, [.removing("r2400")])
    await bench.news.settled(2_501)
    let added = bench.server.called.firstIndex { called in
      if case .bulkAdd(let ids, _) = called {
        ids.contains("r2400")
      } else {
        called == .add("r2400", to: "p")
      }
    }
    let removed = bench.server.called.firstIndex { called in
      if case .bulkRemove(let ids, _) = called {
        ids == ["r2400"]
      } else {
        called == .remove("r2400", from: "p")
      }
    }
    #expect(try #require(added) < #require(removed))
    await bench.sender.close()
  }

  @Test func `A page is what was asked for, and says where it goes on`() async throws {
    let journal = try Journal.open(at: path).journal
    let scope = JournalScope(server: "https://posthog.test", project: project)
    for number in 0..<4 {
      let writes = many(5_000, from: number * 5_000)
      let id = StepID(Int64(number + 1))
      let entries = writes.enumerated().map { index, write in
        JournalEntry(id: EntryID(Int64(number * 5_000 + index)), step: id, write: write)
      }
      try await journal.record(
        JournalStep(id: id, madeAt: Date(), action: .add(to: "Bugs"), entries: entries), in: scope)
    }
    await journal.close()
    let next = try Journal.open(at: path).journal
    let page = try await next.adopt(in: scope, limit: 100)
    #expect(page.steps.flatMap(\.entries).count == 100)
    #expect(page.left == 19_900)
    let second = try await next.unsent(from: try #require(page.next), limit: 100)
    #expect(second.steps.flatMap(\.entries).first?.id == EntryID(100))
    await next.close()
  }
}
