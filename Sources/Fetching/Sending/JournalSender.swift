import Foundation
import PostHogAPI
import RecordingCache
import Recordings
import Synchronization

/// Commits decisions to the journal, then sends them until each is done or refused for good. Order is kept
/// where it matters, and two calls run at a time. An outage is waited out; nothing is sent before it is on
/// disk.
actor JournalSender {
  let fetch: FetchActor
  let place: JournalPlace
  /// Nobody has looked yet for what others left.
  var isForeignUnknown = false
  /// What others left is looked for, or waits for the server to say who this key's user is.
  var looksForForeign: Task<Void, Never>?
  private var opening: Task<Result<Journal.Opened, JournalFailure>, Never>?
  var queue = SendingQueue()
  var paging = UnsentPaging()
  /// Entries that the last page left in the journal.
  var further = 0
  /// Whose entries are in the queue.
  private(set) var project: ProjectID?
  /// The server has not named that project: nothing is sent.
  var isHeld = false
  /// Whether the server takes bulk deletions of this key.
  var hasBulkDelete = true
  /// What collections held before a step put something into them.
  var members: [StepPlaylist: Task<Result<CollectionMembers, FetchFailure>, Never>] = [:]
  /// How often a server's plain failure was answered to an entry.
  var tries: [EntryID: Int] = [:]
  /// Changes that their user wants made whatever stands there now.
  var overwriting: Set<EntryID> = []
  /// Since when a playlist may be the one that a step creates.
  var createdSince: [StepID: Date] = [:]
  /// Playlists that this program created, by their provisional ids. No other creation is mistaken for one of
  /// them. What is decided before the browser knows the new id is sent to it, too.
  var created: [PlaylistID: PlaylistID] = [:]
  /// The number of the last entry that the browser has not numbered: growing, so that numbers tell the order.
  var lastOwnNumber = Int64.random(in: .min ... .min / 2)

  /// The steps of what is in the queue, without their entries: to write them anew where the journal is taken away.
  private var inHand: [StepID: (step: JournalStep, scope: JournalScope)] = [:]
  /// Settled, and not so in the journal.
  private var notKept: Set<EntryID> = []

  private var running = 0
  private var failures = 0
  private var pause: Task<Void, Never>?
  private var isClosing = false
  /// The user does not wait for the moment that the server named: the next call is sent all the same.
  private var insists = false
  /// Until that call is answered nothing goes beside it: the server would hold the others back, for as long as it
  /// named.
  private var isProbing = false
  private var whenQuiet: [CheckedContinuation<Void, Never>] = []

  /// A second call in parallel hides the first one's way; the third slot is for what the user looks at.
  private static let callsAtATime = 2
  private static let longestPause: TimeInterval = 60

  init(fetch: FetchActor, place: JournalPlace) {
    self.fetch = fetch
    self.place = place
  }

  /// The journal, opened by whoever needs it first.
  func journal() async throws(JournalFailure) -> Journal { try await opened().journal }

  /// Nil while it is being opened.
  private(set) var openedAlready: Journal?
  /// Nothing more is recorded.
  var isGivenUp = false

  func opened() async throws(JournalFailure) -> Journal.Opened {
    let path = place.path
    let task = opening ?? Task.detached { await Self.open(path) }
    opening = task
    switch await task.value {
    case .success(let opened):
      openedAlready = opened.journal
      return opened
    case .failure(let failure):
      // The next decision tries again: a disk has room again, say.
      opening = nil
      throw failure
    }
  }

  @concurrent private static func open(_ path: String?) async -> Result<Journal.Opened, JournalFailure> {
    do throws(JournalFailure) {
      return .success(try Journal.open(at: path))
    } catch {
      return .failure(error)
    }
  }

  func scope(_ project: ProjectID) -> JournalScope {
    let decider = Decider(key: place.key, user: fetch.user.withLock { $0 })
    return JournalScope(server: place.server, project: project, decider: decider)
  }

  /// What waits for another project is left to its journal: nothing of it is ever sent here.
  func work(in project: ProjectID) {
    guard self.project != project else { return }
    if self.project != nil { (queue, paging) = (SendingQueue(), UnsentPaging()) }
    self.project = project
  }

  /// Sends nothing more, and waits for what is being sent, unless the waiting is cancelled. Then it looks whether
  /// what waits is in the file.
  @discardableResult func close() async -> JournalEnding {
    isClosing = true
    pause?.cancel()
    if running > 0 {
      await withTaskCancellationHandler {
        await withCheckedContinuation { Task.isCancelled ? $0.resume() : whenQuiet.append($0) }
      } onCancel: {
        Task { await self.resumeQuietWaiters() }
      }
    }
    guard let opening, case .success(let opened) = await opening.value else { return .kept }
    guard let path = place.path, opened.journal.loss != nil else {
      await opened.journal.close()
      return .kept
    }
    return await rescue(opened.journal, at: path)
  }

  /// Somebody took the file or its log away: what waits is written anew.
  private func rescue(_ journal: Journal, at path: String) async -> JournalEnding {
    let waiting = queue.entries.count.addingSaturating(further)
    let entries = Dictionary(grouping: queue.entries, by: \.step)
    let known = inHand.values.sorted {
      ($0.step.madeAt, $0.step.id.number) < ($1.step.madeAt, $1.step.id.number)
    }
    .compactMap { known -> (step: JournalStep, scope: JournalScope)? in
      guard let entries = entries[known.step.id] else { return nil }
      var step = known.step
      step.entries = entries
      return (step, known.scope)
    }
    do throws(JournalFailure) {
      let there = try await journal.rescue(at: path, inHand: known, settled: notKept)
      return there < waiting ? .lacks(waiting - there) : .kept
    } catch {
      return .lost
    }
  }

  /// What is to be known of a step whose entries are in the queue.
  func keep(_ step: JournalStep, in scope: JournalScope) {
    var step = step
    step.entries = []
    inHand[step.id] = (step, scope)
    guard inHand.count > 1_000 + 2 * queue.entries.count else { return }
    let waiting = Set(queue.entries.map(\.step))
    inHand = inHand.filter { waiting.contains($0.key) || $0.key == step.id }
  }

  /// Ends a pause, because the user asks for the server anyway.
  func sendWaitingEntriesNow() {
    insists = pause != nil
    isProbing = insists
    endPause()
  }

  func endPause() {
    pause?.cancel()
    pause = nil
    lookForForeignDecisions()
    sendNext()
  }

  /// How urgent the next call is.
  func nextPriority() -> (priority: CallPriority, insists: Bool) {
    defer { insists = false }
    return (CallPriority(.user, insists: insists), insists)
  }

  /// Starts as many calls as there is room for.
  func sendNext() {
    guard !isClosing, !isHeld, pause == nil, let project else { return }
    while running < (isProbing ? 1 : Self.callsAtATime), let batch = queue.nextBatch() {
      running += 1
      Task { await sendBatch(batch, project) }
    }
  }

  private func sendBatch(_ batch: SendingBatch, _ project: ProjectID) async {
    let outcome = await send(batch, in: project)
    let refused = batch.entries.filter { outcome.states[$0.id]?.isRefused == true }
    await settle(outcome.states.merging(stop(after: refused)) { first, _ in first })
    fetch.cache?.carriedOut(batch.entries.filter { outcome.states[$0.id] == .done }.map(\.write), in: project)
    let left = batch.entries.map(\.id).filter { outcome.states[$0] == nil }
    switch outcome {
    case .settled: failures = 0
    case .singly(_, let perhapsSent): queue.putBack(left, singly: true, perhapsSent: perhapsSent)
    case .later(let failure, _):
      queue.putBack(left, perhapsSent: !failure.isSurelyUnsent)
      await wait(after: failure)
    }
    running -= 1
    if !insists { isProbing = false }
    readMore()
    sendNext()
    if running == 0 { resumeQuietWaiters() }
  }

  /// What was to follow additions that were refused waits for its user, with them.
  func stop(after refused: [JournalEntry]) -> [EntryID: EntryState] {
    let stopped = queue.withdraw { entry in refused.contains { entry.removesAgain(afterAdding: $0) } }
    return all(stopped, .refused(.stopped))
  }

  private func resumeQuietWaiters() {
    for waiter in whenQuiet { waiter.resume() }
    whenQuiet = []
  }

  /// Keeps what became of entries, then tells it.
  func settle(_ states: [EntryID: EntryState]) async {
    guard !states.isEmpty else { return }
    do throws(JournalFailure) {
      try await journal().settle(states)
    } catch {
      notKept.formUnion(states.keys)
      await fetch.publish(.journal(.notKept(error)))
    }
    queue.finish(Set(states.keys))
    for id in states.keys { tries[id] = nil }
    await fetch.publish(.journal(.settled(states)))
  }

  /// All of the queue waits: the server said until when, or each time twice as long.
  private func wait(after failure: FetchFailure) async {
    guard !isClosing, pause == nil else { return }
    failures += 1
    let now = fetch.clock.now()
    let backoff = min(Self.longestPause, pow(2, Double(min(failures, 10) - 1)))
    let named = failure.retryAt.map { $0.timeIntervalSince(now) + fetch.clock.random() / 2 }
    let wait = max(named ?? 0, backoff * (0.5 + fetch.clock.random() / 2))
    pause = Task {
      await fetch.clock.sleep(Duration(clampingSeconds: wait))
      if !Task.isCancelled { endPause() }
    }
    await fetch.publish(.retrying(RetryNotice(failure: failure, at: now.addingTimeInterval(wait))))
  }
}
