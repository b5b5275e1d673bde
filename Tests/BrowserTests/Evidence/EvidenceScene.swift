import Browser
import Foundation
import Recordings
import Terminal
import TestSupport

/// A browser that shows what happened in the rows.
protocol EvidenceScene {}

extension EvidenceScene {
  var project: ProjectID { ProjectID(48213) }

  /// Moments by their seconds from the start of a sample.
  func evidence(
    of number: Int = 1, isFinal: Bool = true, from origin: RecordingEvidence.Origin = .events,
    _ moments: (EvidenceKind, second: Double, text: String?)...
  ) -> RecordingEvidence {
    let start = Recording.sample(number).startTime?.timeIntervalSince1970 ?? 0
    return RecordingEvidence(
      moments: moments.map { EvidenceMoment($0, at: Int64((start + $1) * 1000), $2) }, origin: origin,
      isFinal: isFinal)
  }

  func id(_ number: Int) -> RecordingID { RecordingID("rec-\(number)") }

  /// The ids that the cache was asked about, a question each.
  func cacheQuestions(_ effects: [Effect]) -> [[String]] {
    effects.compactMap { effect in
      guard case .cache(.readEvidence(_, let ids)) = effect else { return nil }
      return ids.map(\.text)
    }
  }

  /// The ids that the server was asked about, a question each.
  func questions(_ effects: [Effect]) -> [[String]] {
    effects.compactMap { effect in
      guard case .load(.evidence(_, _, let sessions, .background)) = effect else { return nil }
      return sessions.map(\.id.text)
    }
  }
}

extension StoreTester {
  /// Shows columns as a user does.
  @discardableResult
  mutating func show(columns: String) -> [Effect] { type(":columns " + columns) + press(.enter) }

  /// Passes deadlines until evidence was looked for.
  @discardableResult
  mutating func restForEvidence() -> [Effect] {
    var effects: [Effect] = []
    for _ in 0..<4 where state.evidence.dueAt != nil { effects += passDeadline() }
    return effects
  }

  @discardableResult
  mutating func answerFromCache(_ known: [RecordingID: RecordingEvidence] = [:]) -> [Effect] {
    play(.cache(.evidenceArrived(ProjectID(48213), known)))
  }

  /// Answers the question to the server that is under way; answers nothing where there is none.
  @discardableResult
  mutating func answerEvidence(
    _ result: Result<[RecordingID: RecordingEvidence], FetchFailure>
  ) -> [Effect] {
    guard case .loading(let request) = state.evidence.load else { return [] }
    return play(.load(.evidenceArrived(request, result)))
  }

  /// Rows with columns of evidence, of which the server told this.
  mutating func learn(_ known: [RecordingID: RecordingEvidence]) {
    restForEvidence()
    answerFromCache()
    answerEvidence(.success(known))
  }
}
