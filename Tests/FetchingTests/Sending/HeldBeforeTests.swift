import Recordings
import Testing

@testable import Fetching

@Suite(
  "Taking back does not take what was there before, and leaves nothing that may be there",
  .timeLimit(.minutes(10)))
struct HeldBeforeTests {
  private func unknown(_ ids: String...) -> [Write] {
    ids.map { .add(RecordingID($0), PlaylistID("p"), wasThere: nil) }
  }

  /// A bench whose collection shows these recordings.
  private func bench(showing ids: [String]) async -> SendingBench {
    await SendingBench { calls in
      calls.recordings = { (_, listing, _, _) throws(FetchFailure) in
        #expect(listing == .collection(PlaylistID("p")))
        return RecordingPage(rows: ids.map { .recording(Recording(id: RecordingID($0))) })
      }
    }
  }

  private func undo(_ bench: SendingBench) async throws -> UndoneStep? {
    guard case .undone(let step) = try await bench.sender.undo(project, .undo(below: nil)) else { return nil }
    return step
  }

  @Test func `Where it is not known what the collection holds, that is looked at before the first is sent`()
    async throws
  {
    let bench = await bench(showing: ["a", "z"])
    try await bench.decide(1, unknown("a", "b"))
    await bench.news.settled(2)
    #expect(bench.server.called == [.bulkAdd(["a", "b"], to: "p")])
    let undone = try await undo(bench)
    #expect(undone?.added.map(\.write) == [.removing("b")])
    #expect(undone?.unchanged == 1)
    #expect(undone?.uncertain == 0)
  }

  @Test func `Of a collection that shows no more than fifty the others stay unknown, and that is told`()
    async throws
  {
    let bench = await bench(showing: (0..<50).map { "r\($0)" })
    try await bench.decide(1, unknown("r7", "other"))
    await bench.news.settled(2)
    let undone = try await undo(bench)
    #expect(undone?.added.map(\.write) == [.removing("other")])
    #expect(undone?.unchanged == 1)
    #expect(undone?.uncertain == 1)
  }

  @Test func `Nothing is sent while an outage keeps it from being looked at`() async throws {
    let script = Script<RecordingPage>(
      .failure(.offline(.connectionRefused)),
      .success(RecordingPage(rows: [.recording(Recording(id: RecordingID("a")))])))
    let bench = await SendingBench { calls in
      calls.recordings = { (_, _, _, _) throws(FetchFailure) in try script.next() }
    }
    try await bench.decide(1, unknown("a", "b"))
    await bench.news.settled(2)
    #expect(script.calls == 2)
    #expect(bench.server.called == [.bulkAdd(["a", "b"], to: "p")])
    #expect(try await undo(bench)?.unchanged == 1)
  }

  @Test func `A server that does not show what it holds is filed into all the same`() async throws {
    let bench = await SendingBench { calls in
      calls.recordings = { (_, _, _, _) throws(FetchFailure) in throw .keyNotSupported }
    }
    try await bench.decide(1, unknown("a"))
    #expect(await bench.outcome(1) == .done)
    #expect(try await undo(bench)?.uncertain == 1)
  }

  @Test func `A step that was stopped is given up when it is taken back: retrying it does nothing`()
    async throws
  {
    let bench = await SendingBench()
    bench.server.fail(.bulkAdd, .refused(Refusal(status: 400, detail: "no")))
    bench.server.fail(.add, .refused(Refusal(status: 400, detail: "no")))
    try await bench.decide(1, [.adding("a"), .adding("b")])
    await bench.news.settled(2)
    let undone = try await undo(bench)
    #expect(undone?.dropped.map(\.write) == [.adding("a")])
    #expect(undone?.added.map(\.write) == [.removing("b")])
    #expect(try await bench.sender.retry(StepID(1)).isEmpty)
  }
}
