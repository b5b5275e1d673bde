/// What a filter word looks for in a recording's evidence.
enum EvidencePredicate {
  /// Any trouble.
  case any
  case texts([SmartCaseSearch])
  case amount(EvidenceWord, Comparison, Double)

  /// Nil for an order, which holds for every row.
  init?(_ test: EvidenceTest) {
    switch test {
    case .text(_, let texts) where texts.contains("*"): self = .any
    case .text(_, let texts): self = .texts(texts.map { SmartCaseSearch($0.lowercased()) })
    case .amount(let word, let comparison, let number): self = .amount(word, comparison, number)
    case .order: return nil
    }
  }

  func holds(_ evidence: RecordingEvidence) -> Bool {
    switch self {
    case .any: evidence.moments.contains { $0.kind.isTrouble }
    case .texts(let searches):
      evidence.moments.contains { moment in
        moment.troubleText.map { text in searches.contains { $0.matches(text) } } ?? false
      }
    case .amount(let word, let comparison, let number):
      comparison.holds(Double(evidence.amount(of: word)), number)
    }
  }
}
