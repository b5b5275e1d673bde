import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

@Suite("Sending what goes into playlists and out of them", .timeLimit(.minutes(10)))
struct MembershipSendingTests {
  private let lost = FetchFailure.offline(.connectionLost)
  private let broken = FetchFailure.serverFailed(status: 500, detail: nil)

  @Test func `What reaches the server is in the journal by then`() async throws {
    let sender = Mutex<JournalSender?>(nil)
    let waiting = Mutex<[Int]>([])
    let bench = await SendingBench { calls in
      calls.add = { (_, _, _) throws(FetchFailure) in
        let lines = try? await sender.withLock { $0 }?.lines(project, below: nil)
        waiting.withLock { $0 = lines?.map(\.waiting) ?? [] }
      }
    }
    sender.withLock { $0 = bench.sender }
    try await bench.decide(1, [.adding("a")])
    #expect(await bench.outcome(1) == .done)
    #expect(waiting.withLock { $0 } == [1])
    #expect(try await bench.lines().map(\.done) == [1])
    sender.withLock { $0 = nil }
  }

  @Test func `A decision that the journal cannot take is not sent`() async throws {
    let bench = await SendingBench(path: "/dev/null/journal.sqlite")
    await #expect(throws: JournalFailure.self) { try await bench.decide(1, [.adding("a")]) }
    await bench.sender.close()
    #expect(bench.server.called == [])
  }

  @Test func `Five hundred rows take twenty-five calls`() async throws {
    let bench = await SendingBench()
    try await bench.decide(1, Write.adding(0..<500))
    await bench.news.settled(500)
    #expect(bench.news.settled.values.allSatisfy { $0 == .done })
    #expect(bench.server.called.count == 25)
    #expect(
      bench.server.called.allSatisfy { if case .bulkAdd(let ids, _) = $0 { ids.count == 20 } else { false } })
  }

  @Test func `A bulk call that is refused says nothing about its rows: they go one by one`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkAdd, .refused(Refusal(status: 400, detail: "one of them")))
    bench.server.fail(.add, .notFound)
    try await bench.decide(1, [.adding("a"), .adding("b")])
    await bench.news.settled(2)
    #expect(bench.server.called(.add) == [.add("a", to: "p"), .add("b", to: "p")])
    #expect(bench.news.settled.values.count { $0 == .refused(.failed(.notFound)) } == 1)
    #expect(bench.news.settled.values.count { $0 == .done } == 1)
  }

  @Test func `A bulk call that did fewer than it was asked is followed by single ones`() async throws {
    let bench = await SendingBench()
    bench.server.swallowOne()
    try await bench.decide(1, [.adding("a"), .adding("b")])
    await bench.news.settled(2)
    #expect(
      Set(bench.server.called) == [.bulkAdd(["a", "b"], to: "p"), .add("a", to: "p"), .add("b", to: "p")])
  }

  @Test func `A removal that removed fewer is looked at one by one: the server does not say which it left`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.swallowOne()
    try await bench.decide(1, [.removing("a"), .removing("b")], as: .remove(from: "Bugs"))
    await bench.news.settled(2)
    #expect(
      bench.server.called == [
        .bulkRemove(["a", "b"], from: "p"), .remove("a", from: "p"), .remove("b", from: "p"),
      ])
  }

  @Test func `The limit's time is waited out and said; then all goes on, nothing is lost`() async throws {
    let bench = await SendingBench()
    let until = bench.clock.now.addingTimeInterval(50)
    bench.server.fail(.bulkAdd, .throttled(until: until), times: 2)
    try await bench.decide(1, Write.adding(0..<40))
    await bench.news.settled(40)
    #expect(bench.news.settled.values.allSatisfy { $0 == .done })
    #expect(bench.news.retries.first == RetryNotice(failure: .throttled(until: until), at: until))
    #expect(bench.clock.now >= until)
  }

  @Test(arguments: [
    FetchFailure.offline(.unreachable), .offline(.connectionLost), .offline(.readTimedOut),
    .busy(until: nil), .serverFailed(status: 503, detail: nil), .keyRejected,
    .tls(.certificateNotTrusted), .notPostHog(status: 200, contentType: "text/html"),
  ])
  func `An outage is waited out, longer each time, whatever kind it is`(_ failure: FetchFailure) async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.add, failure, times: 9)
    try await bench.decide(1, [.adding("a")])
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called.count == 10)
    #expect(bench.clock.slept.map { Int($0.inSeconds * 2) } == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    #expect(bench.news.retries.map(\.failure) == Array(repeating: failure, count: 9))
  }

  @Test func `A server that fails at one row is asked five times, then it is refused and the others go on`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.add, broken, times: 5)
    try await bench.decide(1, [.adding("a")])
    #expect(await bench.outcome(1) == .refused(.failed(broken)))
    #expect(bench.server.called(.add).count == 5)
    try await bench.decide(2, [.adding("b")])
    #expect(await bench.outcome(2) == .done)
  }

  @Test func `An addition that the server failed at is done where the playlist holds the row all the same`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.add, broken)
    bench.server.holdEverything(in: "p")
    try await bench.decide(1, [.adding("a")])
    #expect(await bench.outcome(1) == .done)
    #expect(bench.server.called == [.add("a", to: "p"), .holding("a")])
  }

  @Test(arguments: [false, true])
  func `A removal that answers 500 is settled by what holds the row`(isHeld: Bool) async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkRemove, broken)
    bench.server.fail(.remove, broken, times: 99)
    bench.server.holdEverything(in: isHeld ? "p" : "q")
    try await bench.decide(1, [.removing("a")], as: .remove(from: "Bugs"))
    #expect(await bench.outcome(1) == (isHeld ? .refused(.failed(broken)) : .done))
    #expect(bench.server.called.contains(.holding("a")))
  }

  @Test func `Lost answers: additions and removals are sent again, for that changes nothing`() async throws {
    let bench = await SendingBench()
    bench.server.fail(.bulkAdd, lost)
    bench.server.fail(.bulkRemove, lost)
    try await bench.decide(1, [.adding("a"), .adding("b")])
    try await bench.decide(2, [.removing("c"), .removing("d")], as: .remove(from: "Bugs"))
    await bench.news.settled(4)
    #expect(bench.news.settled.values.allSatisfy { $0 == .done })
    #expect(bench.server.called(.bulkAdd).count == 2)
    #expect(bench.server.called(.bulkRemove).count == 2)
  }

  @Test(arguments: [true, false])
  func `Viewed without an answer is settled by what the recording says`(isViewed: Bool) async throws {
    let bench = await SendingBench()
    bench.server.fail(.viewed, broken, times: 99)
    if isViewed { bench.server.view("a") }
    try await bench.decide(1, [.viewed("a")], as: .markViewed)
    #expect(await bench.outcome(1) == (isViewed ? .done : .refused(.failed(broken))))
  }

  @Test func `The first 403 that no key may do it refuses what else is of the kind, without asking`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.add, .keyNotSupported, times: 99)
    bench.server.fail(.bulkAdd, .keyNotSupported, times: 99)
    try await bench.decide(1, Write.adding(0..<45) + [.viewed("a")])
    await bench.news.settled(46)
    let refused = bench.news.settled.values.count { $0 == .refused(.failed(.keyNotSupported)) }
    #expect(refused == 45)
    #expect(bench.server.called(.add).count <= 2)
    #expect(await bench.outcome(1, 45) == .done)
  }
}
