extension FilterWordProblem {
  /// What is wrong, and what would be right; where it stands, the caller says.
  var sentence: String {
    switch reason {
    case .unknownWord(let word, let nearest?): "no word \(word); \(nearest)?"
    case .unknownWord(let word, nil): "no word \(word); in quotes it is a text"
    case .wrongOperator(let word, let kind), .missingValue(let word, let kind):
      "\(word) takes \(kind.example)"
    case .wrongValue(let value, let word, let kind):
      "\(value) is no \(kind.noun): \(word) takes \(kind.example)"
    case .openQuote: "this quote is not closed"
    case .nothingToNegate: "! stands before a word, without a blank"
    }
  }
}

extension FilterWordKind {
  fileprivate var noun: String {
    switch self {
    case .number: "number"
    case .duration: "time"
    case .flag: "yes or no"
    case .text: "text"
    }
  }

  fileprivate var example: String {
    switch self {
    case .number: "> >= < <= or = and a number"
    case .duration: "> >= < <= or = and a time: 30s, 5m, 1h30m"
    case .flag: ":yes or :no"
    case .text: ": and a text"
    }
  }
}
