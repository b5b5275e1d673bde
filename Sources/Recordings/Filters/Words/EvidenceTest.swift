/// What is asked of a recording's evidence. No server evaluates it.
package enum EvidenceTest: Hashable, Sendable {
  /// `trouble:"is undefined"`: one of several texts is enough, and `*` stands for any.
  case text(EvidenceWord, [String])
  /// `rage>0`
  case amount(EvidenceWord, Comparison, Double)
  /// `order:-rage`
  case order(EvidenceSort)
}
