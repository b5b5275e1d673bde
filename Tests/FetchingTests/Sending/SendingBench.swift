import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

/// A sender over a journal in memory, a server that answers as told, and a clock that stands still.
struct SendingBench {
  let server: ScriptedPostHog
  let clock = StillClock()
  let fetch: FetchActor
  let sender: JournalSender
  let news: News

  /// `path`: of a journal that outlives the bench.
  init(path: String? = nil, key: String? = nil, _ change: (inout FetchCalls) -> Void = { _ in }) async {
    server = ScriptedPostHog()
    var calls = server.calls
    change(&calls)
    fetch = FetchActor(calls: calls, clock: clock.clock)
    sender = JournalSender(
      fetch: fetch, place: JournalPlace(server: "https://posthog.test", key: key, path: path))
    news = await News(of: fetch)
  }

  /// Decides a step; its entries are numbered from a thousand times its number.
  @discardableResult
  func decide(_ number: Int64, _ writes: [Write], as action: JournalAction = .add(to: "Bugs")) async throws
    -> JournalStep
  {
    let step = step(number, writes, action)
    try await sender.record(project, step)
    return step
  }

  func step(_ number: Int64, _ writes: [Write], _ action: JournalAction) -> JournalStep {
    let id = StepID(number)
    return JournalStep(
      id: id, madeAt: clock.now, action: action,
      entries: writes.enumerated().map { index, write in
        JournalEntry(id: EntryID(number * 1000 + Int64(index)), step: id, write: write)
      })
  }

  /// What became of an entry, when something did.
  func outcome(_ step: Int64, _ entry: Int64 = 0) async -> EntryState? {
    let id = EntryID(step * 1000 + entry)
    await news.until { $0.settled[id] != nil }
    return news.settled[id]
  }

  func lines() async throws -> [StepSummary] { try await sender.lines(project, below: nil) }
}

extension SendingBench {
  /// A bench whose single additions wait for the test.
  static func waiting() async -> (SendingBench, Desk<String, Void>) {
    let desk = Desk<String, Void>()
    let bench = await SendingBench { calls in
      calls.add = { (_, id, _) throws(FetchFailure) in try await desk.ask(id.text) }
    }
    return (bench, desk)
  }

  /// Undoes or redoes a step, which has to be possible.
  func turn(_ request: UndoRequest) async throws -> UndoneStep {
    let turned = try await sender.undo(project, request)
    guard case .undone(let step) = turned else {
      Issue.record("\(turned)")
      throw FetchFailure.cancelled
    }
    return step
  }
}

/// What the sender says by itself, to be waited for.
final class News: Sendable {
  private struct State {
    var heard: [FetchNotice] = []
    var waiting: [(isEnough: @Sendable ([FetchNotice]) -> Bool, resume: CheckedContinuation<Void, Never>)] =
      []
  }

  private let state = Mutex(State())

  init(of fetch: FetchActor) async { await fetch.listen { self.hear($0) } }

  var heard: [FetchNotice] { state.withLock { $0.heard } }
  var settled: [EntryID: EntryState] { heard.settled }

  var retries: [RetryNotice] {
    heard.compactMap { if case .retrying(let notice) = $0 { notice } else { nil } }
  }

  /// Returns when what was heard is enough.
  func until(_ isEnough: @escaping @Sendable ([FetchNotice]) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if isEnough(state.heard) { return true }
        state.waiting.append((isEnough, continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  /// Returns when so many entries are settled.
  func settled(_ count: Int) async { await until { $0.settled.count >= count } }

  private func hear(_ notice: FetchNotice) {
    let ready = state.withLock { state in
      state.heard.append(notice)
      let ready = state.waiting.filter { $0.isEnough(state.heard) }.map(\.resume)
      state.waiting.removeAll { $0.isEnough(state.heard) }
      return ready
    }
    for continuation in ready { continuation.resume() }
  }
}

extension [FetchNotice] {
  /// The last state told of each entry.
  var settled: [EntryID: EntryState] {
    reduce(into: [:]) { all, notice in
      if case .journal(.settled(let states)) = notice { all.merge(states) { $1 } }
    }
  }

  var created: [PlaylistID] {
    compactMap { if case .journal(.created(_, _, let playlist)) = $0 { playlist.id } else { nil } }
  }
}

extension Write {
  static func adding(_ id: String, to playlist: String = "p", wasThere: Bool? = nil) -> Write {
    .add(RecordingID(id), PlaylistID(playlist), wasThere: wasThere)
  }

  static func adding(_ numbers: Range<Int>, to playlist: String = "p") -> [Write] {
    numbers.map { .adding("r\($0)", to: playlist) }
  }

  static func removing(_ id: String, from playlist: String = "p") -> Write {
    .remove(RecordingID(id), PlaylistID(playlist))
  }

  static func viewed(_ id: String) -> Write { .markViewed(RecordingID(id)) }
  static func deleting(_ id: String) -> Write { .delete(RecordingID(id)) }

  static func creating(_ name: String, _ number: Int64) -> Write {
    .create(.provisional(EntryID(number)), NewPlaylist(name: name, type: .collection))
  }

  static func renaming(_ playlist: String, from: String, to: String, filters: JSONText? = nil) -> Write {
    .change(
      PlaylistID(playlist),
      PlaylistEdit(
        title: from, before: PlaylistChange(name: from), after: PlaylistChange(name: to), filters: filters))
  }
}
