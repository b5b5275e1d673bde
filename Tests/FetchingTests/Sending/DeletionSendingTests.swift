import Recordings
import Testing

@testable import Fetching

@Suite("Deleting recordings for good", .timeLimit(.minutes(10)))
struct DeletionSendingTests {
  private let lost = FetchFailure.offline(.connectionLost)
  private let broken = FetchFailure.serverFailed(status: 500, detail: nil)

  private func deletions(_ ids: String...) -> [Write] { ids.map { .deleting($0) } }

  @Test func `A deletion is checked with one look at the list: what it shows still needs its user`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.list("b")
    try await bench.decide(1, deletions("a", "b", "c"))
    await bench.news.settled(3)
    #expect(bench.server.called == [.bulkDelete(["a", "b", "c"]), .list(["a", "b", "c"])])
    #expect(await bench.outcome(1, 0) == .done)
    #expect(await bench.outcome(1, 1) == .refused(.stillThere))
    #expect(await bench.outcome(1, 2) == .done)
  }

  @Test func `A hundred go with one call, and one look`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, (0..<100).map { Write.deleting("r\($0)") })
    await bench.news.settled(100)
    #expect(bench.server.called(.bulkDelete).count == 1)
    #expect(bench.server.called(.look).count == 1)
  }

  @Test func `A lost answer is followed by a look: what is gone is not deleted a second time`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkDelete, lost)
    try await bench.decide(1, deletions("a", "b"))
    await bench.news.settled(2)
    #expect(bench.server.called == [.bulkDelete(["a", "b"]), .list(["a", "b"])])
    #expect(bench.news.settled.values.allSatisfy { $0 == .done })
  }

  @Test func `After a lost answer only what is still listed is deleted, and looked at again`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkDelete, lost)
    bench.server.list("b")
    try await bench.decide(1, deletions("a", "b"))
    await bench.news.settled(2)
    #expect(
      bench.server.called == [.bulkDelete(["a", "b"]), .list(["a", "b"]), .delete("b"), .list(["b"])])
    #expect(await bench.outcome(1, 0) == .done)
    #expect(await bench.outcome(1, 1) == .refused(.stillThere))
  }

  @Test func `A look that fails is made again, not the deletion`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.look, lost, times: 3)
    try await bench.decide(1, deletions("a"))
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called(.delete).count == 1)
    #expect(bench.server.called(.look).count == 4)
  }

  @Test func `Where bulk calls are closed, or an older server takes fewer, they go one by one`() async throws
  {
    for failure in [FetchFailure.keyNotSupported, .refused(Refusal(status: 400, detail: "max 20"))] {
      let bench = await SendingBench()
      bench.server.fail(.bulkDelete, failure)
      try await bench.decide(1, deletions("a", "b"))
      await bench.news.settled(2)
      #expect(Set(bench.server.called(.delete)) == [.delete("a"), .delete("b")])
      #expect(bench.news.settled.values.allSatisfy { $0 == .done })
    }
  }

  @Test func `A recording that is not there is as good as deleted`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.delete, .notFound)
    try await bench.decide(1, deletions("a"))
    #expect(await bench.outcome(1) == .done)
  }

  @Test func `A key that may not delete is told so, once`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.delete, .missingScope("session_recording:write"))
    try await bench.decide(1, deletions("a"))
    #expect(await bench.outcome(1) == .refused(.failed(.missingScope("session_recording:write"))))
    #expect(bench.server.called == [.delete("a")])
  }

  @Test func `A server that fails at a deletion is not asked for ever, and never again without a look`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.delete, broken, times: 99)
    bench.server.list("a")
    try await bench.decide(1, deletions("a"))
    #expect(await bench.outcome(1) == .refused(.failed(broken)))
    let calls = bench.server.called
    #expect(calls.count { $0 == .delete("a") } == 5)
    for (one, next) in zip(calls, calls.dropFirst()) where one == .delete("a") {
      #expect(next == .list(["a"]))
    }
  }
}
