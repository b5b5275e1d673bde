import Foundation
import PostHogAPI
import Recordings

/// Answers the browser's questions from the network: one call for equal questions, three calls at a time,
/// passing failures tried again, the quota kept. Cancelling is the asker's: newest wins where the browser says.
package actor FetchActor {
  let calls: FetchCalls
  let pages: SharedAnswers<PageQuestion, RecordingPage>
  let details: SharedAnswers<RowQuestion, Recording>
  let holdings: SharedAnswers<RowQuestion, [Playlist]>
  let playlistPages: SharedAnswers<PlaylistsQuestion, PlaylistPage>
  let people: SharedAnswers<PersonsQuestion, [Person]>
  let accounts: SharedAnswers<AccountQuestion, Account>

  nonisolated let clock: FetchClock
  /// Keeps what was answered; nil where nothing is kept.
  nonisolated let copy: CopyKeeper?
  private let slots: NetworkSlots
  private var listener: (@Sendable (FetchNotice) -> Void)?
  private var ledger = QuotaLedger()
  private var lastReport: QuotaReport?

  /// `freshFor`: how long a detail, a recording's playlists and a person are told again without asking.
  package init(
    calls: FetchCalls, clock: FetchClock = .system, freshFor: Duration = .seconds(60), callsAtATime: Int = 3,
    copy place: CopyPlace? = nil
  ) {
    self.calls = calls
    self.clock = clock
    copy = place.map { CopyKeeper($0, now: clock.now) }
    slots = NetworkSlots(count: callsAtATime)
    pages = SharedAnswers(freshFor: .zero, now: clock.now)
    details = SharedAnswers(freshFor: freshFor, now: clock.now)
    holdings = SharedAnswers(freshFor: freshFor, now: clock.now)
    playlistPages = SharedAnswers(freshFor: .zero, now: clock.now)
    people = SharedAnswers(freshFor: freshFor, now: clock.now)
    accounts = SharedAnswers(freshFor: .zero, now: clock.now)
  }

  func tell(_ listener: @escaping @Sendable (FetchNotice) -> Void) {
    self.listener = listener
    copy?.tell { listener(.copy($0)) }
  }

  func say(_ notice: FetchNotice) { listener?(notice) }

  /// Sends a call until it is answered, refused for good, or has to wait longer than its policy does.
  func perform<Answer: Sendable>(
    _ plan: CallPlan, _ urgency: CallUrgency, _ send: @Sendable () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    var tries = 0
    while true {
      tries += 1
      do throws(FetchFailure) {
        return try await sendOnce(plan, urgency, send)
      } catch {
        if Task.isCancelled { throw .cancelled }
        try await wait(after: error, tries, plan, urgency)
      }
    }
  }

  /// What nobody waits for is not worth a second try: whoever comes to it asks anew.
  private func wait(
    after failure: FetchFailure, _ tries: Int, _ plan: CallPlan, _ urgency: CallUrgency
  ) async throws(FetchFailure) {
    let now = clock.now()
    guard urgency.isAsked,
      let wait = plan.policy.wait(after: failure, tries: tries, now: now, random: clock.random())
    else { throw failure }
    listener?(.retrying(RetryNotice(failure: failure, at: now.addingTimeInterval(wait.inSeconds))))
    await clock.sleep(wait)
    if Task.isCancelled { throw .cancelled }
  }

  private func sendOnce<Answer: Sendable>(
    _ plan: CallPlan, _ urgency: CallUrgency, _ send: @Sendable () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    try await slots.acquire(urgency)
    do throws(FetchFailure) {
      try spend(plan.bucket, urgency)
    } catch {
      await slots.release()
      throw error
    }
    do throws(FetchFailure) {
      let answer = try await send()
      await slots.release()
      return answer
    } catch {
      await slots.release()
      learn(from: error, plan.bucket)
      throw error
    }
  }
}

extension FetchActor {
  /// Counts a call that is about to be sent. Throws where nobody waits for it and the quota has no room.
  private func spend(_ bucket: QuotaBucket, _ urgency: CallUrgency) throws(FetchFailure) {
    let now = clock.now()
    guard urgency.isAsked || ledger.mayReadAhead(bucket, at: now) else {
      throw .throttled(until: ledger.readingAheadResumes(bucket, at: now))
    }
    ledger.sent(bucket, at: now)
    publishQuota()
  }

  /// Learns from a 429 of the rate limit.
  private func learn(from failure: FetchFailure, _ bucket: QuotaBucket) {
    guard case .throttled(let until) = failure else { return }
    ledger.throttled(bucket, until: until, at: clock.now())
    publishQuota()
  }

  private func publishQuota() {
    let report = ledger.report(at: clock.now())
    guard report != lastReport else { return }
    lastReport = report
    listener?(.quota(report))
  }
}

/// How a kind of call is sent.
struct CallPlan: Sendable {
  var bucket: QuotaBucket
  var policy: RetryPolicy

  static func reading(_ bucket: QuotaBucket) -> CallPlan { CallPlan(bucket: bucket, policy: .reading) }
  static let writing = CallPlan(bucket: .clickHouse, policy: .once)
  /// A look at the recordings list, as scarce as any.
  static let listing = CallPlan(bucket: .recordingsList, policy: .once)
}
