package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case atLeast = ">="
  case atMost = "<="
  case above = ">"
  case below = "<"
  case equal = "="

  package func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .atLeast: left >= right
    case .atMost: left <= right
    case .above: left > right
    case .below: left < right
    case .equal: left == right
    }
  }

  /// The server's name for it, or for its contrary.
  func operation(negated: Bool) -> String {
    switch self {
    case .atLeast: negated ? "lt" : "gte"
    case .atMost: negated ? "gt" : "lte"
    case .above: negated ? "lte" : "gt"
    case .below: negated ? "gte" : "lt"
    case .equal: negated ? "is_not" : "exact"
    }
  }
}
