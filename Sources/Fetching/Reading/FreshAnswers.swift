import Foundation

/// A small table of answers that are still fresh.
struct FreshAnswers<Question: Hashable, Answer> {
  private let most: Int
  private let freshFor: @Sendable (Question) -> Duration
  private var kept: [Question: (answer: Answer, at: Date)] = [:]

  /// Zero keeps nothing. `most`: how many answers are kept.
  init(most: Int = 128, freshFor: @escaping @Sendable (Question) -> Duration) {
    self.most = most
    self.freshFor = freshFor
  }

  func answer(to question: Question, at now: Date) -> Answer? {
    guard let kept = kept[question], isFresh(question, kept.at, now) else { return nil }
    return kept.answer
  }

  mutating func store(_ answer: Answer, to question: Question, at now: Date) {
    guard freshFor(question) > .zero else { return }
    kept = kept.filter { isFresh($0.key, $0.value.at, now) }
    if kept.count >= most, let oldest = kept.min(by: { $0.value.at < $1.value.at }) { kept[oldest.key] = nil }
    kept[question] = (answer, now)
  }

  mutating func invalidate(where isStale: (Question) -> Bool) { kept = kept.filter { !isStale($0.key) } }

  /// A clock that was set back makes nothing fresh for ever.
  private func isFresh(_ question: Question, _ at: Date, _ now: Date) -> Bool {
    (0..<freshFor(question).inSeconds).contains(now.timeIntervalSince(at))
  }
}

extension Duration {
  var inSeconds: TimeInterval {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
