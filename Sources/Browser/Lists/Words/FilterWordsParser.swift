extension FilterWords {
  /// Reads a line such as `errors>0 dur>30s !url:"/a b" acme`. Nothing is guessed: a word with an operator that is
  /// not known is a problem, not a text.
  package init(parsing line: String) throws(FilterWordProblem) {
    var scanner = FilterWordScanner(line)
    var words: [FilterWord] = []
    while let word = try scanner.next() {
      words.append(FilterWord(try Self.test(word), isNegated: word.isNegated))
    }
    self.init(words)
  }

  private static func test(_ word: FilterWordScanner.Word) throws(FilterWordProblem) -> FilterWord.Test {
    guard let name = word.name else { return .anywhere(word.value) }
    let known = name.lowercased()
    if let amount = AmountWord(rawValue: known) { return try test(word, amount) }
    if let flag = FlagWord(rawValue: known) { return try test(word, flag) }
    if let text = TextWord(rawValue: known) {
      try expect(":", word, .text)
      return .text(text, word.value)
    }
    let nearest = NearestName.to(known, among: FilterWordNames.all)
    throw FilterWordProblem(
      .unknownWord(name, nearest: nearest), at: word.start..<word.start + name.count)
  }

  private static func test(
    _ word: FilterWordScanner.Word, _ amount: AmountWord
  ) throws(FilterWordProblem) -> FilterWord.Test {
    let kind: FilterWordKind = amount.isDuration ? .duration : .number
    guard let comparison = Comparison(rawValue: word.mark) else {
      throw FilterWordProblem(
        .wrongOperator(amount.rawValue, kind), at: word.valueStart - word.mark.count..<word.valueStart)
    }
    try expect(word.mark, word, kind)
    guard let number = amount.isDuration ? seconds(word.value) : number(word.value) else {
      throw FilterWordProblem(
        .wrongValue(word.value, word: amount.rawValue, kind), at: word.valueStart..<word.end)
    }
    return .amount(amount, comparison, number)
  }

  private static func test(
    _ word: FilterWordScanner.Word, _ flag: FlagWord
  ) throws(FilterWordProblem) -> FilterWord.Test {
    try expect(":", word, .flag)
    switch word.value.lowercased() {
    case "yes": return .flag(flag, true)
    case "no": return .flag(flag, false)
    default:
      throw FilterWordProblem(
        .wrongValue(word.value, word: flag.rawValue, .flag), at: word.valueStart..<word.end)
    }
  }

  /// The operator, and something after it.
  private static func expect(
    _ mark: String, _ word: FilterWordScanner.Word, _ kind: FilterWordKind
  ) throws(FilterWordProblem) {
    let name = word.name ?? ""
    guard word.mark == mark else {
      throw FilterWordProblem(
        .wrongOperator(name, kind), at: word.valueStart - word.mark.count..<word.valueStart)
    }
    guard !word.value.isEmpty else {
      throw FilterWordProblem(.missingValue(name, kind), at: word.start..<word.valueStart)
    }
  }

  private static func number(_ text: String) -> Int? {
    text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
  }

  /// `90`, `90s`, `5m`, `1h30m`, in seconds; nil for anything else, and for what no number holds.
  private static func seconds(_ text: String) -> Int? {
    if let plain = number(text) { return plain }
    var total = 0
    var rest = text[...]
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard let number = Int(digits), let unit = rest.popFirst().flatMap({ units[$0] }) else { return nil }
      let (product, isTooLarge) = number.multipliedReportingOverflow(by: unit)
      let (sum, overflows) = total.addingReportingOverflow(product)
      if isTooLarge || overflows { return nil }
      total = sum
    }
    return total
  }

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600]
}
