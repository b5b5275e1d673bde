import Foundation

/// A small table of answers that are still fresh.
struct FreshAnswers<Question: Hashable, Answer> {
  private static var most: Int { 128 }

  private let freshFor: TimeInterval
  private var kept: [Question: (answer: Answer, at: Date)] = [:]

  /// Zero keeps nothing.
  init(freshFor: Duration) { self.freshFor = freshFor.inSeconds }

  func answer(to question: Question, at now: Date) -> Answer? {
    guard let kept = kept[question], now.timeIntervalSince(kept.at) < freshFor else { return nil }
    return kept.answer
  }

  mutating func keep(_ answer: Answer, to question: Question, at now: Date) {
    guard freshFor > 0 else { return }
    kept = kept.filter { now.timeIntervalSince($0.value.at) < freshFor }
    if kept.count >= Self.most, let oldest = kept.min(by: { $0.value.at < $1.value.at }) {
      kept[oldest.key] = nil
    }
    kept[question] = (answer, now)
  }

  mutating func forget(_ question: Question) { kept[question] = nil }
}

extension Duration {
  var inSeconds: TimeInterval {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
