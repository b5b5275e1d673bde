import Foundation
package import PostHogAPI
import Recordings
import Synchronization

/// Answers the browser's questions from the network: one call for equal questions, three calls at a time,
/// passing failures tried again, the quota kept. Cancelling is the asker's: newest wins where the browser
/// says.
package actor FetchActor {
  let calls: FetchCalls
  // Made by the first question, which comes after the first frame.
  private(set) lazy var pages = SharedAnswers<PageQuestion, RecordingPage>(
    // A page of a hundred rows is a quarter of a megabyte.
    most: 8, uptime: clock.uptime
  ) { [freshFor] question in
    if question.isLarge { return .zero }
    return question.beginsWithNewest ? freshFor / 2 : freshFor
  }
  private(set) lazy var details: SharedAnswers<RowQuestion, Recording> = answers()
  private(set) lazy var holdings: SharedAnswers<RowQuestion, [Playlist]> = answers()
  private(set) lazy var playlistPages: SharedAnswers<PlaylistsQuestion, PlaylistPage> = answers(most: 8)
  private(set) lazy var people: SharedAnswers<PersonsQuestion, PersonPage> = answers(most: 8)
  private(set) lazy var snapshotListings = SharedAnswers<SnapshotListingQuestion, SnapshotListing>(
    uptime: clock.uptime
  ) { _ in .zero }
  private(set) lazy var snapshotBodies = SharedAnswers<SnapshotQuestion, [UInt8]>(uptime: clock.uptime) { _ in
    .zero
  }
  // What was told is in the book; here stands only what is under way.
  private(set) lazy var evidences = SharedAnswers<EvidenceQuestion, [RecordingID: RecordingEvidence]>(
    most: 1, uptime: clock.uptime
  ) { _ in .zero }
  private(set) lazy var sessions: SharedAnswers<SessionQuestion, SessionEvents> = answers(most: 4)
  private(set) lazy var accounts: SharedAnswers<AccountQuestion, Account> = answers()

  nonisolated let clock: FetchClock
  /// Whose key it is, as soon as the server has said so.
  nonisolated let user = Mutex<String?>(nil)
  private let freshFor: Duration
  /// Keeps what was answered; nil where nothing is kept.
  nonisolated let cache: CacheWriter?
  let slots: NetworkSlots
  private var listener: (@Sendable (FetchNotice) -> Void)?
  private let quota: QuotaKeeper
  private var lastReport: QuotaReport?
  var pipeline = PagePipeline()
  var evidenceBook = EvidenceBook()
  var eventsAccess = EventsAccess()
  var permissions = KeyPermissions()
  /// The key was let wait when the account was asked for last.
  var accountIsHeld = false
  /// How often the server failed in turn at a page behind the first one of a list.
  var restarts: [PageQuestion: Int] = [:]

  /// `freshFor`: how long an answer is told again without asking, half as long where new recordings come
  /// first. `quotaPath`: the file in which Reels with the same key count together; nil counts for this one
  /// alone.
  package init(
    calls: FetchCalls, clock: FetchClock = .system, freshFor: Duration = .seconds(60), callsAtATime: Int = 3,
    quotaPath: String? = nil, assuming limits: QuotaAssumption = .unknown, cache place: CachePlace? = nil
  ) {
    self.calls = calls
    self.clock = clock
    self.freshFor = freshFor
    quota = QuotaKeeper(path: quotaPath, assuming: limits, clock: clock)
    cache = place.map { CacheWriter($0, now: clock.now, uptime: clock.uptime) }
    slots = NetworkSlots(count: callsAtATime)
  }

  private func answers<Question, Answer>(most: Int = 128) -> SharedAnswers<Question, Answer> {
    SharedAnswers(most: most, uptime: clock.uptime) { [freshFor] _ in freshFor }
  }

  func listen(_ listener: @escaping @Sendable (FetchNotice) -> Void) {
    self.listener = listener
    cache?.listen { listener(.cache($0)) }
  }

  func publish(_ notice: FetchNotice) { listener?(notice) }

  /// Sends a call until it is answered, refused for good, or has to wait longer than its policy does.
  func perform<Answer: Sendable>(
    _ plan: CallPlan, _ priority: CallPriority, _ send: @Sendable () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    if let scope = plan.scope, !priority.insists, permissions.lacks(scope) {
      throw .missingScope(scope.rawValue)
    }
    var tries = 0
    while true {
      tries += 1
      do throws(FetchFailure) {
        return try await sendOnce(plan, priority, send)
      } catch {
        if Task.isCancelled { throw .cancelled }
        try await wait(after: error, tries, plan, priority)
      }
    }
  }

  /// What is read ahead is not worth a second try: whoever comes to it asks anew.
  private func wait(
    after failure: FetchFailure, _ tries: Int, _ plan: CallPlan, _ priority: CallPriority
  ) async throws(FetchFailure) {
    // Held back, it is told until when: the asker decides.
    if case .throttled = failure, !priority.isAsked { throw failure }
    let now = clock.now()
    guard priority.isTriedAgain,
      let wait = plan.policy.wait(after: failure, tries: tries, now: now, random: clock.random())
    else { throw failure }
    listener?(.retrying(RetryNotice(failure: failure, at: now.addingTimeInterval(wait.inSeconds))))
    await clock.sleep(wait)
    if Task.isCancelled { throw .cancelled }
  }

  private func sendOnce<Answer: Sendable>(
    _ plan: CallPlan, _ priority: CallPriority, _ send: @Sendable () async throws(FetchFailure) -> Answer
  ) async throws(FetchFailure) -> Answer {
    try await slots.acquire(priority)
    let insists = priority.takesInsistence()
    do throws(FetchFailure) {
      try await spend(plan.bucket, isAsked: priority.isAsked, insists: insists)
    } catch {
      await slots.release()
      throw error
    }
    do throws(FetchFailure) {
      let answer = try await send()
      await slots.release()
      if let scope = plan.scope { permissions.learnFromAnswer(to: scope) }
      if insists { publishChange(of: await quota.answered(plan.bucket)) }
      return answer
    } catch {
      await slots.release()
      await learn(from: error, plan.bucket)
      throw error
    }
  }
}

extension FetchActor {
  /// Counts a call that is about to be sent. Throws where the server let the key wait, unless the user
  /// insists, and where nobody waits for it and the quota has no room.
  private func spend(_ bucket: QuotaBucket, isAsked: Bool, insists: Bool) async throws(FetchFailure) {
    let (report, heldUntil) = await quota.spend(bucket, isAsked: isAsked, insists: insists)
    publishChange(of: report)
    if let heldUntil { throw .throttled(until: heldUntil) }
  }

  func quotaReport() async -> QuotaReport? { await quota.currentReport() }

  /// Learns from a 429 of the rate limit.
  private func learn(from failure: FetchFailure, _ bucket: QuotaBucket) async {
    permissions.learn(from: failure)
    guard case .throttled(let until) = failure else { return }
    publishChange(of: await quota.throttled(bucket, until: until))
  }

  private func publishChange(of report: QuotaReport?) {
    guard let report, report != lastReport else { return }
    lastReport = report
    listener?(.quota(report))
  }
}
