/// Reads what is asked of a property: `:pro,free`, `:*`, `~acme`, `>5`.
struct FilterConditionReader {
  private let token: FilterScanner.Token
  private let name: String

  init(_ token: FilterScanner.Token, name: String) {
    self.token = token
    self.name = name
  }

  func condition() throws(FilterWordProblem) -> PropertyCondition {
    for item in token.items where item.text == "null" || item.isBare && item.text.isEmpty {
      throw item.text.isEmpty ? missing : wrong(item)
    }
    switch token.mark {
    case "~": return .contains(try texts())
    case ":", "=":
      if token.items.count == 1, token.items[0].isBare, token.items[0].text == "*" { return .isSet }
      return .equals(token.items.map(\.text))
    default: return try comparison()  // String
    }
  }

  private func texts() throws(FilterWordProblem) -> [String] {
    guard token.items.allSatisfy({ !$0.text.isEmpty }) else { throw missing }
    return token.items.map(\.text)
  }

  private func comparison() throws(FilterWordProblem) -> PropertyCondition {
    guard let comparison = Comparison(rawValue: token.mark) else {
      throw FilterWordProblem(.wrongOperator(name, .property), at: token.markPlace)
    }
    if token.isNegated {
      let instead = name + comparison.contrary.rawValue
      throw FilterWordProblem(.cannotNegate(name, instead: instead), at: token.start - 1..<token.start)
    }
    guard token.items.count == 1, let item = token.items.first else {
      throw FilterWordProblem(.takesOne(name), at: token.valuePlace)
    }
    if item.isBare, let number = FilterNumbers.signed(item.text) {
      return .compares(comparison, .number(number))
    }
    if item.text.isEmpty { throw missing }
    return .compares(comparison, .text(item.text))
  }

  private var missing: FilterWordProblem {
    FilterWordProblem(.missingValue(name, .property), at: token.start..<token.valueStart)
  }

  private func wrong(_ item: FilterScanner.Item) -> FilterWordProblem {
    FilterWordProblem(.wrongValue(item.text, word: name, .property), at: item.place)
  }
}

extension Comparison {
  fileprivate var contrary: Comparison {
    switch self {
    case .atLeast: .below
    case .atMost: .above
    case .above: .atMost
    case .below: .atLeast
    case .equal: .equal
    }
  }
}
