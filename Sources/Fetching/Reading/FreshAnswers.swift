/// A small table of answers that are still fresh, by a clock that nobody sets.
struct FreshAnswers<Question: Hashable, Answer> {
  private let most: Int
  private let freshFor: @Sendable (Question) -> Duration
  private var kept: [Question: (answer: Answer, at: Duration)] = [:]

  /// Zero keeps nothing. `most`: how many answers are kept.
  init(most: Int = 128, freshFor: @escaping @Sendable (Question) -> Duration) {
    self.most = most
    self.freshFor = freshFor
  }

  func answer(to question: Question, at now: Duration) -> Answer? {
    guard let kept = kept[question], isFresh(question, kept.at, now) else { return nil }
    return kept.answer
  }

  mutating func store(_ answer: Answer, to question: Question, at now: Duration) {
    guard freshFor(question) > .zero else { return }
    kept = kept.filter { isFresh($0.key, $0.value.at, now) }
    if kept.count >= most, let oldest = kept.min(by: { $0.value.at < $1.value.at }) { kept[oldest.key] = nil }
    kept[question] = (answer, now)
  }

  mutating func invalidate(where isStale: (Question) -> Bool) { kept = kept.filter { !isStale($0.key) } }

  private func isFresh(_ question: Question, _ at: Duration, _ now: Duration) -> Bool {
    now - at < freshFor(question)
  }
}
