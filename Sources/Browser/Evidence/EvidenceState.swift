package import Foundation
import HashTreeCollections
package import Recordings

/// What is known of what happened in the recordings, and what is on its way.
package struct EvidenceState: Hashable, Sendable {
  /// How many recordings one question to the server is about.
  static let most = 100
  /// Seconds that the list rests before it is asked about: a held `j` asks for nothing.
  static let rest: TimeInterval = 0.3
  /// Seconds until the server is asked again about a recording that goes on.
  static let freshFor: TimeInterval = 300
  /// Seconds until a server that failed in passing is asked again.
  static let pauseAfterFailure: TimeInterval = 60
  /// Of so many recordings evidence is kept.
  static let kept = 20_000

  package private(set) var known = KnownEvidence()
  /// Where the server's answer stands. A failure without a time to try again stays until a refresh.
  package private(set) var load: LoadState = .idle
  /// For whom evidence was last looked for; nil where nobody needs it.
  package private(set) var window: EvidenceWindow?
  /// When it is looked for.
  package internal(set) var dueAt: Date?
  /// How many loaded rows the words or the order of the open view cannot judge.
  package private(set) var unknownRows = 0
  /// It was said that the key may not read events.
  var isLackTold = false

  private var isReadingCache = false
  /// The cache was asked about them.
  private var lookedUp = TreeSet<RecordingID>()
  /// When the server answered about them, whatever it knew.
  private var answeredAt = TreeDictionary<RecordingID, Date>()
  private var asked: [RecordingID] = []
  /// For how many rows and recordings `unknownRows` was counted.
  private var counted = EvidenceCount()

  package init() {}

  package subscript(id: RecordingID) -> RecordingEvidence? { known[id] }

  /// Whether the server or the cache may know more of it.
  func isMissing(_ id: RecordingID, at now: Date) -> Bool {
    if known[id]?.isFinal == true { return false }
    return answeredAt[id].map { now.timeIntervalSince($0) >= Self.freshFor } ?? true
  }

  /// Another part of the list is shown, or somebody else needs it.
  mutating func moved(to window: EvidenceWindow?, at now: Date) {
    guard window != self.window else { return }
    self.window = window
    dueAt = window == nil ? nil : now.addingTimeInterval(Self.rest)
  }

  /// Counts the rows that words and order cannot judge, where rows or knowledge changed.
  mutating func count(_ rows: RecordingRows, isNeeded: Bool) {
    let now = isNeeded ? EvidenceCount(rows: rows.count, known: known.count) : EvidenceCount()
    guard now != counted else { return }
    counted = now
    unknownRows = isNeeded ? rows.indices.count { rows.id(at: $0).map { known[$0] == nil } ?? false } : 0
  }

  /// What a timeline told, or another look at the recording. What is final stays.
  package mutating func learn(_ evidence: RecordingEvidence, of id: RecordingID) {
    if let before = known[id], before.isFinal, before.origin == .timeline, evidence.origin == .events {
      return
    }
    known[id] = evidence
  }

  /// A refresh: failures and answers about recordings that went on are forgotten.
  mutating func forgetAnswers() {
    if load.failure != nil { load = .idle }
    answeredAt = TreeDictionary()
    lookedUp = TreeSet()
    if window != nil { window = nil }
  }
}

/// Questions and their answers.
extension EvidenceState {
  /// Until when no question is asked of the server: it failed. Distant where only a refresh ends that.
  func heldUntil(_ now: Date) -> Date? {
    guard case .failed(_, let retryAt) = load else { return nil }
    guard let retryAt else { return .distantFuture }
    return retryAt > now ? retryAt : nil
  }

  /// Asks the cache about recordings it was not asked about before, then the server about what is missing.
  /// `asksServer`: the server may be asked now. One question is under way at a time.
  mutating func ask(
    about sessions: [(id: RecordingID, span: SessionSpan?)], of project: ProjectID, asksServer: Bool,
    as request: @autoclosure () -> RequestID, at now: Date
  ) -> [Effect] {
    dueAt = nil
    guard !isReadingCache, !load.isLoading, !sessions.isEmpty else { return [] }
    let new = sessions.map(\.id).filter { !lookedUp.contains($0) }
    if !new.isEmpty {
      for id in new { lookedUp.insert(id) }
      isReadingCache = true
      return [.cache(.readEvidence(project, new))]
    }
    guard asksServer else { return [] }
    if let until = heldUntil(now) {
      dueAt = until == .distantFuture ? nil : until
      return []
    }
    // Without a start there is no time to look at.
    for session in sessions where session.span == nil { answeredAt[session.id] = now }
    let spans = sessions.compactMap(\.span)
    guard !spans.isEmpty else { return [] }
    let id = request()
    load = .loading(id)
    asked = spans.map(\.id)
    return [.load(.evidence(id, project, spans, .background))]
  }

  /// What the cache had. Newer evidence stays.
  mutating func cacheAnswered(_ answer: [RecordingID: RecordingEvidence], showing shown: [RecordingID]) {
    isReadingCache = false
    makeRoom(for: shown)
    for (id, evidence) in answer where known[id] == nil || evidence.origin == .timeline {
      learn(evidence, of: id)
    }
  }

  /// False where nobody waits for the answer.
  mutating func serverAnswered(
    _ result: Result<[RecordingID: RecordingEvidence], FetchFailure>, of request: RequestID,
    showing shown: [RecordingID], at now: Date
  ) -> Bool {
    guard load.awaits(request) else { return false }
    let asked = asked
    self.asked = []
    switch result {
    case .success(let answer):
      load = .loaded(at: now)
      makeRoom(for: shown)
      for id in asked {
        answeredAt[id] = now
        if let evidence = answer[id] { learn(evidence, of: id) }
      }
    case .failure(.cancelled): load = .idle
    case .failure(let failure):
      load = .failed(failure, retryAt: failure.retryAt(after: now) ?? Self.pause(after: failure, at: now))
    }
    return true
  }

  /// Nil where asking again would answer the same.
  private static func pause(after failure: FetchFailure, at now: Date) -> Date? {
    switch failure {
    case .offline, .serverFailed, .throttled, .busy: now.addingTimeInterval(pauseAfterFailure)
    case .missingScope, .keyNotSupported, .noKey, .keyRejected, .wrongRegion, .projectForbidden, .forbidden,
      .notFound, .projectNotFound, .gone, .refused, .queryTooHeavy, .queryQuotaSpent, .tls, .notPostHog,
      .redirectedElsewhere, .unreadable, .unreadableFilter, .cancelled:
      nil
    }
  }

  /// What is on the screen stays.
  private mutating func makeRoom(for shown: [RecordingID]) {
    guard known.count > Self.kept - Self.most else { return }
    known.removeAll(but: Set(shown))
    (lookedUp, answeredAt) = (TreeSet(), TreeDictionary())
  }
}
