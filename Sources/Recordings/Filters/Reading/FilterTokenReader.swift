/// Finds out what a scanned word means.
struct FilterTokenReader {
  typealias Token = FilterScanner.Token

  let token: Token

  init(_ token: Token) { self.token = token }

  /// Usually one word: two for a range, none for what holds anyway.
  func words() throws(FilterWordProblem) -> [FilterWord] {
    guard let head = token.head else { return [word(try text(token.items[0]))] }
    let known = head.lowercased()
    if let key = token.key {
      guard let owner = PropertyOwner(name: known) else { throw unknown(known) }
      let condition = try FilterConditionReader(token, name: token.name).condition()
      return [word(.property(PropertyTest(owner, key, condition)))]
    }
    if let amount = AmountWord(rawValue: known) { return try words(amount) }
    if let flag = FlagWord(rawValue: known) { return [word(try test(flag))] }
    if let text = TextWord(rawValue: known) { return [word(try test(text))] }
    if let choice = ChoiceWord(rawValue: known) { return [word(try test(choice))] }
    if let number = NumberWord(rawValue: known) { return [word(try test(number))] }
    if let date = DateWord(rawValue: known) { return [word(try test(date))] }
    if let evidence = EvidenceWord(rawValue: known) { return try words(evidence) }
    if known == FilterWordNames.order { return try order().map { [word($0)] } ?? [] }
    if known == FilterWordNames.event { return [word(.event(try event()))] }
    throw unknown(known)
  }

  /// A text to search for. Refused where it looks like another query language, or like a word that is not
  /// finished.
  private func text(_ item: FilterScanner.Item) throws(FilterWordProblem) -> FilterWord.Test {
    guard item.isBare else { return .anywhere(item.text) }
    switch FilterQuoting.Doubt(item.text) {
    case .sign(let sign)?: throw FilterWordProblem(.danglingSign(sign), at: item.place)
    case .propertyAlone?: throw FilterWordProblem(.missingValue(item.text, .property), at: item.place)
    case .ownerMissing(let name)?:
      throw FilterWordProblem(.unknownWord(name, nearest: "person." + name), at: item.place)
    case nil: return .anywhere(item.text)
    }
  }

  private func word(_ test: FilterWord.Test) -> FilterWord { FilterWord(test, isNegated: token.isNegated) }

  private func unknown(_ known: String) -> FilterWordProblem {
    let names = token.key == nil ? FilterWordNames.all : PropertyOwner.names
    let meant = token.key == nil ? FilterWordNames.meant[known] : nil
    let nearest = meant ?? NearestName.to(known, among: names).map { token.key == nil ? $0 : $0 + "." }
    return FilterWordProblem(.unknownWord(token.name, nearest: nearest), at: token.namePlace)
  }

  private func test(_ flag: FlagWord) throws(FilterWordProblem) -> FilterWord.Test {
    let value = try one(.flag)
    switch value.text.lowercased() {
    case "yes": return .flag(flag, true)
    case "no": return .flag(flag, false)
    default: throw wrong(value, .flag)  // String
    }
  }

  private func test(_ word: TextWord) throws(FilterWordProblem) -> FilterWord.Test {
    if word == .console || word == .comment { try refuseNegation() }
    let values = word.takesSeveral ? try several(.text) : [try one(.text)]
    for value in values where value.text == "null" { throw wrong(value, .text) }
    return .text(word, values.map(\.text))
  }

  private func test(_ word: ChoiceWord) throws(FilterWordProblem) -> FilterWord.Test {
    if word == .level {
      try refuseNegation(instead: "errors=0")
    } else if word != .source {
      try refuseNegation()
    }
    let values = word.takesSeveral ? try several(.choice(word)) : [try one(.choice(word))]
    for value in values where !word.values.contains(value.text.lowercased()) {
      throw wrong(value, .choice(word))
    }
    return .choice(word, values.map { $0.text.lowercased() })
  }

  private func test(_ word: NumberWord) throws(FilterWordProblem) -> FilterWord.Test {
    if word == .action { try refuseNegation() }
    let value = try one(.identifier)
    guard let number = FilterNumbers.whole(value.text), number <= Int(Int32.max) else {
      throw wrong(value, .identifier)
    }
    return .number(word, number)
  }

  private func test(_ word: DateWord) throws(FilterWordProblem) -> FilterWord.Test {
    try refuseNegation()
    let value = try one(.date)
    guard let date = FilterDate(value.text, for: word) else { throw wrong(value, .date) }
    return .date(word, date)
  }

  /// Nil for the order that holds without the word.
  private func order() throws(FilterWordProblem) -> FilterWord.Test? {
    try refuseNegation(instead: "order:-errors")
    let value = try one(.order)
    let isDescending = value.text.hasPrefix("-")
    let name = isDescending ? String(value.text.dropFirst()) : value.text
    if let evidence = EvidenceWord(rawValue: name.lowercased()) {
      return .evidence(.order(EvidenceSort(evidence, ascending: !isDescending)))
    }
    guard let order = RecordingOrder(word: name.lowercased()) else {
      let names = RecordingOrder.allCases.map(\.word) + EvidenceWord.allCases.map(\.rawValue)
      guard let near = NearestName.to(name.lowercased(), among: names) else {
        throw wrong(value, .order)
      }
      throw FilterWordProblem(
        .unknownWord("order:" + value.text, nearest: "order:" + (isDescending ? "-" : "") + near),
        at: value.place)
    }
    return order == .startTime && isDescending ? nil : .order(order, ascending: !isDescending)
  }

  private func event() throws(FilterWordProblem) -> EventTest {
    try refuseNegation()
    let name = try one(.event)
    if name.text == "null" { throw wrong(name, .event) }
    var conditions: [EventTest.Condition] = []
    for condition in token.conditions {
      let key = condition.head ?? ""
      let reader = FilterConditionReader(condition, name: FilterQuoting.key(key))
      conditions.append(.init(key, try reader.condition(), isNegated: condition.isNegated))
    }
    return EventTest(name.text, conditions)
  }
}

extension FilterTokenReader {
  private typealias AmountTest = (Comparison, Double) -> FilterWord.Test

  private func words(_ amount: AmountWord) throws(FilterWordProblem) -> [FilterWord] {
    try words(amount.kind, { Self.number($0, amount) }) { .amount(amount, $0, $1) }
  }

  private func words(_ evidence: EvidenceWord) throws(FilterWordProblem) -> [FilterWord] {
    guard evidence.isNumber else {
      let texts = try several(.text)
      for text in texts where text.text == "null" { throw wrong(text, .text) }
      return [word(.evidence(.text(evidence, texts.map(\.text))))]
    }
    return try words(.number, { FilterNumbers.whole($0).map(Double.init) }) {
      .evidence(.amount(evidence, $0, $1))
    }
  }

  private func words(
    _ kind: FilterWordKind, _ number: (String) -> Double?, _ test: AmountTest
  ) throws(FilterWordProblem) -> [FilterWord] {
    if token.mark == ":", let range = try range(kind, number, test) { return range }
    guard let comparison = Comparison(rawValue: token.mark) else { throw wrongOperator(kind) }
    let value = try one(kind, mark: token.mark)
    guard let amount = number(value.text) else { throw wrong(value, kind) }
    return [word(test(comparison, amount))]
  }

  /// `dur:30s..5m`, both ends included; nil for what is no range.
  private func range(
    _ kind: FilterWordKind, _ number: (String) -> Double?, _ test: AmountTest
  ) throws(FilterWordProblem) -> [FilterWord]? {
    guard token.items.count == 1, let item = token.items.first, let dots = item.text.firstRange(of: "..")
    else {
      return nil
    }
    try refuseNegation(instead: (token.head ?? "").lowercased() + "<")
    let (begin, end) = (String(item.text[..<dots.lowerBound]), String(item.text[dots.upperBound...]))
    guard let least = number(begin), let most = number(end) else { throw wrong(item, kind) }
    guard least <= most else {
      let instead = "\(token.name):\(end)..\(begin)"
      throw FilterWordProblem(.endsFirst(item.text, instead: instead), at: item.place)
    }
    return [word(test(.atLeast, least)), word(test(.atMost, most))]
  }

  static func number(_ text: String, _ amount: AmountWord) -> Double? {
    if amount.isDuration { return FilterNumbers.seconds(text) }
    return amount == .score ? FilterNumbers.decimal(text) : FilterNumbers.whole(text).map(Double.init)
  }

  /// The values, none of them empty.
  private func several(_ kind: FilterWordKind, mark: String = ":") throws(FilterWordProblem) -> [FilterScanner
    .Item]
  {
    guard token.mark == mark else { throw wrongOperator(kind) }
    guard token.items.allSatisfy({ !$0.text.isEmpty }) else {
      throw FilterWordProblem(.missingValue(token.name, kind), at: token.start..<token.valueStart)
    }
    return token.items
  }

  private func one(_ kind: FilterWordKind, mark: String = ":") throws(FilterWordProblem) -> FilterScanner.Item
  {
    let items = try several(kind, mark: mark)
    guard items.count == 1 else { throw FilterWordProblem(.takesOne(token.name), at: token.valuePlace) }
    return items[0]
  }

  private func wrongOperator(_ kind: FilterWordKind) -> FilterWordProblem {
    FilterWordProblem(.wrongOperator(token.name, kind), at: token.markPlace)
  }

  private func wrong(_ item: FilterScanner.Item, _ kind: FilterWordKind) -> FilterWordProblem {
    FilterWordProblem(.wrongValue(item.text, word: token.name, kind), at: item.place)
  }

  private func refuseNegation(instead: String? = nil) throws(FilterWordProblem) {
    guard token.isNegated else { return }
    throw FilterWordProblem(.cannotNegate(token.name, instead: instead), at: token.start - 1..<token.start)
  }
}
