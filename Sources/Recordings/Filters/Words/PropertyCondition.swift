package enum PropertyCondition: Hashable, Sendable {
  /// `:*`
  case isSet
  /// `:pro,free`: one of them.
  case equals([String])
  /// `~pro`: it holds one of them, whatever the case.
  case contains([String])
  /// `>5`; never `.equal`.
  case compares(Comparison, PropertyBound)
}
