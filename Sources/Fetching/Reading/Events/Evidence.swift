import Foundation
import PostHogAPI
import Recordings

extension FetchActor {
  /// Seconds. A session ends after half an hour without activity (docs/posthog.md, Queries), and events arrive
  /// some minutes late: an hour behind its end a recording gets no more of them.
  private static let finalAfter: TimeInterval = 3600
  /// Events before the first snapshot and behind the last one belong to the session, too.
  private static let margin: TimeInterval = 3600
  private static let mostPages = 4

  /// What is known is told without a call; the rest is asked for in as few calls as make sense. Throws only where
  /// none of them told anything: what was learnt is kept, and the next question asks for the rest alone.
  func evidence(
    _ project: ProjectID, _ sessions: [SessionSpan], _ priority: Priority
  ) async throws(FetchFailure) -> [RecordingID: RecordingEvidence] {
    await recallEvidence(of: sessions.map(\.id), in: project)
    let now = clock.now()
    var answer: [RecordingID: RecordingEvidence] = [:]
    var missing: [SessionSpan] = []
    for session in sessions {
      let known = evidenceBook.answer(to: session, in: project, priority, at: now)
      if let known { answer[session.id] = known } else { missing.append(session) }
    }
    guard !missing.isEmpty else { return answer }
    if let refusal = eventsAccess.refusal(priority, at: now) { throw refusal }
    let asked = Set(missing.map(\.id))
    let fetched = try await answers(to: evidenceBook.questions(for: missing, in: project), priority)
    for (id, evidence) in fetched where asked.contains(id) { answer[id] = evidence }
    return answer
  }

  private func recallEvidence(of ids: [RecordingID], in project: ProjectID) async {
    let unknown = ids.filter { !evidenceBook.knows(RowQuestion(project: project, recording: $0)) }
    guard !unknown.isEmpty, let kept = await cache?.keptEvidence(project, unknown) else { return }
    evidenceBook.recall(kept, in: project)
  }

  private func answers(
    to questions: Set<EvidenceQuestion>, _ priority: Priority
  ) async throws(FetchFailure) -> [RecordingID: RecordingEvidence] {
    var (answer, failure, hasAnswer) = ([RecordingID: RecordingEvidence](), FetchFailure?.none, false)
    var questions = questions
    let refusals = eventsAccess.refusals
    if !eventsAccess.isOpen, let first = questions.popFirst() {
      // Whether the key may ask is learnt by one call.
      switch await self.answer(to: first, refusals: refusals, priority) {
      case .success(let part): (answer, hasAnswer) = (part, true)
      case .failure(let new): failure = new
      }
      if let refusal = eventsAccess.refusal(priority, at: clock.now()) {
        for question in questions { evidenceBook.end(question) }
        throw refusal
      }
    }
    await withTaskGroup(of: Result<[RecordingID: RecordingEvidence], FetchFailure>.self) { group in
      for question in questions {
        group.addTask { await self.answer(to: question, refusals: refusals, priority) }
      }
      for await result in group {
        switch result {
        case .success(let part):
          answer.merge(part) { _, new in new }
          hasAnswer = true
        case .failure(let new): failure = new
        }
      }
    }
    if let failure, !hasAnswer { throw failure }
    return answer
  }

  private func answer(
    to question: EvidenceQuestion, refusals: Int, _ priority: Priority
  ) async -> Result<[RecordingID: RecordingEvidence], FetchFailure> {
    do throws(FetchFailure) {
      return .success(
        try await share(evidences, question, priority) { (actor, priority) throws(FetchFailure) in
          try await actor.askEvidence(question, refusals: refusals, priority)
        })
    } catch {
      return .failure(error)
    }
  }

  private func askEvidence(
    _ question: EvidenceQuestion, refusals: Int, _ priority: CallPriority
  ) async throws(FetchFailure) -> [RecordingID: RecordingEvidence] {
    defer { evidenceBook.end(question) }
    let kept = try await evidence(
      of: question.sessions, in: question.project, refusals: refusals, priority, halvings: 3)
    for (id, evidence) in kept {
      evidenceBook.save(evidence, RowQuestion(project: question.project, recording: id))
    }
    cache?.save(kept, in: question.project)
    return kept.mapValues(\.evidence)
  }

  /// Asks for half of the sessions at a time where the server finds the question too heavy.
  private func evidence(
    of sessions: [SessionSpan], in project: ProjectID, refusals: Int, _ priority: CallPriority, halvings: Int
  ) async throws(FetchFailure) -> [RecordingID: KeptEvidence] {
    guard let start = sessions.map(\.start).min(), let end = sessions.map(\.end).max() else { return [:] }
    let query = EventsQuery(
      .telling, of: sessions.map(\.id), from: start.addingTimeInterval(-Self.margin),
      to: max(start, end).addingTimeInterval(Self.margin))
    do throws(FetchFailure) {
      let askedAt = clock.now()
      let read = try await allEvents(project, query, mostPages: Self.mostPages, refusals: refusals, priority)
      return Self.evidence(of: sessions, from: read, askedAt: askedAt)
    } catch .queryTooHeavy where halvings > 0 && sessions.count > 1 {
      var parts: [RecordingID: KeptEvidence] = [:]
      let middle = sessions.count / 2
      for half in [sessions[..<middle], sessions[middle...]] {
        let part = try await evidence(
          of: Array(half), in: project, refusals: refusals, priority, halvings: halvings - 1)
        parts.merge(part) { _, new in new }
      }
      return parts
    }
  }

  /// A session without events gets an empty one, so that it is not asked for again.
  private static func evidence(
    of sessions: [SessionSpan], from read: ReadEvents, askedAt: Date
  ) -> [RecordingID: KeptEvidence] {
    var events: [RecordingID: [AnalyticsEvent]] = [:]
    for row in read.events { if let session = row.session { events[session, default: []].append(row.event) } }
    return sessions.reduce(into: [:]) { kept, session in
      // Rows come in the order of time: what ended before the last of them was read whole.
      let end = session.end.addingTimeInterval(margin).timeIntervalSince1970 * 1000
      let isWhole = read.isComplete || read.reached.map { Double($0) > end } ?? false
      let isOver = askedAt.timeIntervalSince(session.end) > finalAfter
      kept[session.id] = KeptEvidence(
        RecordingEvidence(of: events[session.id] ?? [], isFinal: isWhole && isOver), askedAt: askedAt,
        end: session.end)
    }
  }
}
