import Foundation
import Recordings

/// What the event store told of sessions in this run, and what is being asked: no row is asked for twice at once,
/// and a final one never again.
struct EvidenceBook: Sendable {
  /// Seconds before what is not final is asked for again by itself.
  private static let goodFor: TimeInterval = 60
  /// What is forgotten here is still in the cache.
  private static let mostKept = 1_000

  private var kept: [RowQuestion: KeptEvidence] = [:]
  /// In the order they came, to forget the oldest.
  private var order: [RowQuestion] = []
  private var asked: [RowQuestion: EvidenceQuestion] = [:]

  func knows(_ row: RowQuestion) -> Bool { kept[row] != nil }

  /// What is known already stays: it is newer than what a file says.
  mutating func recall(_ evidence: [RecordingID: KeptEvidence], in project: ProjectID) {
    for (id, evidence) in evidence where evidence.evidence.origin == .events {
      let row = RowQuestion(project: project, recording: id)
      if kept[row] == nil { save(evidence, row) }
    }
  }

  mutating func save(_ evidence: KeptEvidence, _ row: RowQuestion) {
    if kept.updateValue(evidence, forKey: row) == nil { order.append(row) }
    guard order.count > Self.mostKept else { return }
    for oldest in order.prefix(Self.mostKept / 10) { kept[oldest] = nil }
    order.removeFirst(Self.mostKept / 10)
  }

  /// What will do for a session; nil where it has to be asked for.
  func answer(
    to session: SessionSpan, in project: ProjectID, _ priority: Priority, at now: Date
  ) -> RecordingEvidence? {
    guard let kept = kept[RowQuestion(project: project, recording: session.id)] else { return nil }
    // A row that was known to end earlier went on.
    let isWhole = kept.end.map { $0.addingTimeInterval(1) >= session.end } ?? false
    if kept.evidence.isFinal, isWhole { return kept.evidence }
    let isRecent = abs(now.timeIntervalSince(kept.askedAt)) < Self.goodFor
    return isRecent && !priority.asksAnew ? kept.evidence : nil
  }

  /// The questions that answer for these sessions: those under way, and new ones for the rest.
  mutating func questions(for sessions: [SessionSpan], in project: ProjectID) -> Set<EvidenceQuestion> {
    var questions: Set<EvidenceQuestion> = []
    let rest = sessions.filter { session in
      guard let question = asked[RowQuestion(project: project, recording: session.id)] else { return true }
      questions.insert(question)
      return false
    }
    for group in SessionGroups.groups(of: rest) {
      let question = EvidenceQuestion(project: project, sessions: group)
      questions.insert(question)
      for session in group { asked[RowQuestion(project: project, recording: session.id)] = question }
    }
    return questions
  }

  mutating func end(_ question: EvidenceQuestion) {
    for session in question.sessions {
      let row = RowQuestion(project: question.project, recording: session.id)
      if asked[row] == question { asked[row] = nil }
    }
  }
}
