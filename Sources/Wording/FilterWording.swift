package import Recordings

extension FilterWordProblem {
  /// What is wrong, and what would be right. The caller adds the place.
  package var sentence: String {
    switch reason {
    case .unknownWord(let word, let nearest?): "no word \(word); \(nearest)?"
    case .unknownWord(let word, nil):
      "no word \(word); a property is person.\(word), a text stands in quotes"
    case .wrongOperator(let word, let kind), .missingValue(let word, let kind):
      "\(word) takes \(kind.example)"
    case .wrongValue(let value, let word, let kind):
      "\(value) is no \(kind.noun): \(word) takes \(kind.example)"
    case .endsFirst(let range, let instead): "\(range) ends before it begins; \(instead)?"
    case .takesOne(let word): "\(word) takes one value; a comma in it wants quotes"
    case .cannotNegate(let word, let instead?): "\(word) cannot be denied; \(instead)?"
    case .cannotNegate(let word, nil): "\(word) cannot be denied"
    case .danglingSign("OR"), .danglingSign("AND"):
      "all words have to hold; match:any asks for one of those about events and properties"
    case .danglingSign(let sign): "no blanks around \(sign): errors\(sign)3"
    case .notInRows(let word): "rows do not tell \(word); only the server knows"
    case .openQuote: "this quote is not closed"
    case .openBracket: "this bracket is not closed"
    case .nothingToNegate: "! stands before a word, without a blank"
    case .tooLong(let limit): "longer than \(limit / 1024) kB"
    }
  }
}

extension FilterQueryProblem {
  /// Why the server is not asked.
  package var sentence: String {
    let name = word.map { $0.name + ": " } ?? ""
    return switch reason {
    case .onlyOnce: name + "the server takes it only once; several values go with commas"
    case .personTwice: name + "the server takes person or distinct_id, not both"
    case .endsFirst(let from):
      "\(word.map { FilterLine([$0]).text } ?? "") ends before from:\(from) begins; write an earlier from: or a later to:"
    case .olderServer: name + "this server is too old for that"
    case .tooLong(let length, let limit):
      "too long to ask: \(length / 100 * 100) bytes, servers take \(limit)"
    case .onlyOnScreen: name + "only rows in the panes are asked what happened in them"
    case .unsupported(.notAnObject): "this filter cannot be read"
    case .unsupported(.unsupported): "a part of this filter has a form that no server takes"
    }
  }
}

extension FilterWordKind {
  fileprivate var noun: String {
    switch self {
    case .number, .decimal: "number"
    case .duration: "time"
    case .flag: "yes or no"
    case .text: "text"
    case .date: "date"
    case .order: "order"
    case .identifier: "id"
    case .property: "value"
    case .event: "condition"
    case .choice(let word): word.rawValue
    }
  }

  fileprivate var example: String {
    switch self {
    case .number: "> >= < <= or = and a number"
    case .decimal: "> >= < <= or = and a number: 12.5"
    case .duration: "> >= < <= or = and a time: 30s, 5m, 1h30m"
    case .flag: ":yes or :no"
    case .text: ": and a text"
    case .date: ": and a date: -7d, 2026-11-20, 2026-11-20T09:30, today"
    case .order: ": and an order: errors, -errors, dur, active, clicks, score"
    case .identifier: ": and its number"
    case .property: ":value, :* for any, ~part or >5"
    case .event: ":name or :name(plan:pro amount>5)"
    case .choice(let word): ":" + word.values.joined(separator: " or :")
    }
  }
}
