import Foundation
import PostHogAPI
import Recordings

/// Counts the calls, together with every other Reel on this machine that has the same key. Where their file
/// is not to be had it counts alone, and brings what it counted as soon as the file is there.
actor QuotaKeeper {
  private enum Event {
    case sent(QuotaBucket, Date)
    case throttled(QuotaBucket, until: Date?, Date)
    case answered(QuotaBucket)
  }

  private var ledger = QuotaLedger()
  private let file: QuotaFile?
  private let clock: FetchClock
  /// What the file does not hold yet.
  private var unwritten: [Event] = []
  private static let mostUnwritten = 500
  private let assumed: QuotaAssumption
  private var waits = ServerWaits()
  /// A 429 has come in this run: what the user said of the plan is no more than what it teaches.
  private var isTaught = false
  /// No 429 has come from a server that is said to have no limits.
  private var isUnlimited: Bool

  init(path: String?, assuming assumed: QuotaAssumption = .unknown, clock: FetchClock) {
    file = path.map(QuotaFile.init)
    self.assumed = assumed
    isUnlimited = assumed == .none
    self.clock = clock
  }

  /// Counts a call that is about to be sent, or says until when it has to wait: for a moment that the server
  /// named, and where nobody waits for it also for room in the quota.
  /// `isAsked`: the user waits for it. `insists`: it is sent although the server let the key wait.
  func spend(
    _ bucket: QuotaBucket, isAsked: Bool, insists: Bool = false
  ) async -> (report: QuotaReport?, heldUntil: Date?) {
    if isUnlimited {
      // Should a 429 come all the same, what was spent before is known.
      apply(.sent(bucket, clock.now()))
      remember(.sent(bucket, clock.now()))
      return (nil, nil)
    }
    let opened = await open()
    let now = clock.now()
    catchUp(with: opened, at: now)
    let until = isAsked ? ledger.throttling(of: bucket) : ledger.automaticWait(bucket, at: now)
    if !insists, let until, until > now { return (report(at: now), until) }
    record(.sent(bucket, now), in: opened)
    return (report(at: now), nil)
  }

  /// As all who count here stand by now; nil where nothing is counted.
  func currentReport() async -> QuotaReport? {
    if isUnlimited { return nil }
    catchUp(with: await open(), at: clock.now())
    return report(at: clock.now())
  }

  /// Learns from a 429 of the rate limit.
  func throttled(_ bucket: QuotaBucket, until: Date?) async -> QuotaReport {
    (isUnlimited, isTaught) = (false, true)
    let opened = await open()
    let now = clock.now()
    catchUp(with: opened, at: now)
    record(.throttled(bucket, until: until, now), in: opened)
    return report(at: now)
  }

  /// A call that the user insisted on was answered: whatever the server named is over. Nil where nothing
  /// waited.
  func answered(_ bucket: QuotaBucket) async -> QuotaReport? {
    if isUnlimited { return nil }
    let opened = await open()
    let now = clock.now()
    catchUp(with: opened, at: now)
    guard let until = ledger.throttling(of: bucket), until > now else { return nil }
    record(.answered(bucket), in: opened)
    return report(at: now)
  }

  private func report(at now: Date) -> QuotaReport {
    var report = ledger.report(at: now)
    if case .plan = assumed { report.isNamed = !isTaught }
    return report
  }

  /// Waits a tenth of a second at most: nobody keeps the lock longer than it takes to write a page, unless it
  /// was stopped there.
  private func open() async -> QuotaFile.Opened? {
    guard let file else { return nil }
    for _ in 0..<50 {
      switch file.open() {
      case .opened(let opened): return opened
      case .nowhere: return nil
      case .busy: await clock.sleep(.milliseconds(2))
      }
    }
    return nil
  }

  private func catchUp(with opened: QuotaFile.Opened?, at now: Date) {
    defer { if case .plan(let plan) = assumed, !isTaught { ledger.assume(plan) } }
    let shared = opened?.read()
    var known = shared ?? ledger
    waits.translate(&known, now: now, uptime: clock.uptime())
    ledger = known.sane(at: now)
    guard shared != nil else { return }
    for event in unwritten { apply(event) }
  }

  private func record(_ event: Event, in opened: QuotaFile.Opened?) {
    apply(event)
    if opened?.write(ledger) == true {
      unwritten = []
    } else if file != nil {
      remember(event)
    }
  }

  private func remember(_ event: Event) {
    unwritten = unwritten.suffix(Self.mostUnwritten - 1) + [event]
  }

  private func apply(_ event: Event) {
    switch event {
    case .sent(let bucket, let at): ledger.sent(bucket, at: at)
    case .throttled(let bucket, let until, let at): ledger.throttled(bucket, until: until, at: at)
    case .answered(let bucket): ledger.setThrottling(of: bucket, until: nil)
    }
  }
}
