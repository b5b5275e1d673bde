import Foundation
import Recordings
import Synchronization
import Testing

@testable import Fetching

extension FetchCalls {
  /// Every call is a failure of the test: it replaces what it needs.
  static var unexpected: FetchCalls {
    @Sendable func fail<Value>(_ name: String) throws(FetchFailure) -> Value {
      Issue.record("unexpected call: \(name)")
      throw .cancelled
    }
    return FetchCalls(
      account: { () throws(FetchFailure) in try fail("account") },
      project: { (_) throws(FetchFailure) in try fail("project") },
      playlists: { (_, _) throws(FetchFailure) in try fail("playlists") },
      recordings: { (_, _, _, _) throws(FetchFailure) in try fail("recordings") },
      recording: { (_, _) throws(FetchFailure) in try fail("recording") },
      persons: { (_, _) throws(FetchFailure) in try fail("persons") },
      snapshotListing: { (_, _, _) throws(FetchFailure) in try fail("snapshotListing") },
      snapshots: { (_, _, _) throws(FetchFailure) in try fail("snapshots") },
      events: { (_, _) throws(FetchFailure) in try fail("events") },
      laterEvents: { (_, _, _) throws(FetchFailure) in try fail("laterEvents") },
      add: { (_, _, _) throws(FetchFailure) in try fail("add") },
      remove: { (_, _, _) throws(FetchFailure) in try fail("remove") },
      bulkAdd: { (_, _, _) throws(FetchFailure) in try fail("bulkAdd") },
      bulkRemove: { (_, _, _) throws(FetchFailure) in try fail("bulkRemove") },
      markViewed: { (_, _) throws(FetchFailure) in try fail("markViewed") },
      playlist: { (_, _) throws(FetchFailure) in try fail("playlist") },
      createPlaylist: { (_, _) throws(FetchFailure) in try fail("createPlaylist") },
      updatePlaylist: { (_, _, _) throws(FetchFailure) in try fail("updatePlaylist") },
      delete: { (_, _) throws(FetchFailure) in try fail("delete") },
      bulkDelete: { (_, _) throws(FetchFailure) in try fail("bulkDelete") })
  }
}

extension FetchActor {
  /// With a journal that ends with the test.
  nonisolated var source: RecordingSource {
    source(journal: JournalPlace(server: "https://posthog.test", path: nil))
  }
}

/// A clock that stands still, and jumps ahead where somebody sleeps.
final class StillClock: Sendable {
  private let state = Mutex((now: Date(timeIntervalSince1970: 100_000), slept: [Duration]()))

  var now: Date { state.withLock { $0.now } }
  var slept: [Duration] { state.withLock { $0.slept } }

  func pass(_ duration: Duration) { state.withLock { $0.now += duration.inSeconds } }

  var clock: FetchClock {
    FetchClock(
      now: { self.now },
      sleep: { duration in
        self.state.withLock { $0.slept.append(duration) }
        self.pass(duration)
      },
      random: { 0 })
  }
}

/// Answers in the order of a script, and counts.
final class Script<Answer: Sendable>: Sendable {
  private let answers: Mutex<[Result<Answer, FetchFailure>]>
  private let counter = Mutex(0)

  init(_ answers: Result<Answer, FetchFailure>...) { self.answers = Mutex(answers) }

  var calls: Int { counter.withLock { $0 } }

  /// The next answer; the last one for ever.
  func next() throws(FetchFailure) -> Answer {
    counter.withLock { $0 += 1 }
    return try answers.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }.get()
  }
}

/// Calls that wait until the test answers them.
actor Desk<Question: Sendable, Answer: Sendable> {
  struct Call: Sendable {
    var question: Question
    fileprivate var number: Int
  }

  private var open: [Int: CheckedContinuation<Result<Answer, FetchFailure>, Never>] = [:]
  private var unseen: [Call] = []
  private var looking: [CheckedContinuation<Call, Never>] = []
  private var leaving: [CheckedContinuation<Void, Never>] = []
  private var counter = 0
  private(set) var cancelled = 0

  var openCalls: Int { open.count }

  func ask(_ question: Question) async throws(FetchFailure) -> Answer {
    counter += 1
    let number = counter
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { arrive(Call(question: question, number: number), $0) }
    } onCancel: {
      Task { await self.cancel(number) }
    }
    return try result.get()
  }

  /// The next call that nobody has looked at.
  func next() async -> Call {
    if !unseen.isEmpty { return unseen.removeFirst() }
    return await withCheckedContinuation { looking.append($0) }
  }

  func answer(_ call: Call, _ answer: Answer) {
    open.removeValue(forKey: call.number)?.resume(returning: .success(answer))
  }

  /// Returns when a call was cancelled.
  func cancellation() async {
    if cancelled > 0 { return }
    await withCheckedContinuation { leaving.append($0) }
  }

  private func arrive(_ call: Call, _ resume: CheckedContinuation<Result<Answer, FetchFailure>, Never>) {
    open[call.number] = resume
    if looking.isEmpty { unseen.append(call) } else { looking.removeFirst().resume(returning: call) }
  }

  private func cancel(_ number: Int) {
    guard let resume = open.removeValue(forKey: number) else { return }
    resume.resume(returning: .failure(.cancelled))
    cancelled += 1
    for leaver in leaving { leaver.resume() }
    leaving = []
  }
}

let project = ProjectID(1)

extension Recording {
  static func named(_ id: String) -> Recording { Recording(id: RecordingID(id)) }
}

extension RecordingListing {
  static let recent = RecordingListing.matching(RecordingsQuery(dateFrom: "-30d"))
}

/// Hears what a source says by itself.
final class Notices: Sendable {
  private let notices = Mutex<[FetchNotice]>([])

  init(of source: RecordingSource) async {
    await source.listen { self.hear($0) }
  }

  var heard: [FetchNotice] { notices.withLock { $0 } }

  private func hear(_ notice: FetchNotice) { notices.withLock { $0.append(notice) } }
}
