extension FilterWord {
  /// As it would be typed; read again it is the same word.
  package var text: String { (isNegated ? "!" : "") + unsigned }

  /// A value as it is typed after an operator, in quotes where it needs them.
  package static func typed(_ value: String) -> String { FilterQuoting.value(value) }

  /// `person."plan name"`
  package static func propertyName(_ owner: PropertyOwner, _ key: String) -> String {
    owner.name + "." + FilterQuoting.key(key)
  }

  private var unsigned: String {
    switch test {
    case .amount(let word, let comparison, let number):
      name + comparison.rawValue + (word.isDuration ? FilterNumbers.time(number) : FilterNumbers.text(number))
    case .flag(_, let flag): name + (flag ? ":yes" : ":no")
    case .text(_, let texts): name + ":" + Self.list(texts)
    case .choice(_, let values): name + ":" + Self.list(values)
    case .number(_, let number): name + ":" + String(number)
    case .date(_, let date): name + ":" + date.text
    case .order(let order, let ascending): name + ":" + (ascending ? "" : "-") + order.word
    case .property(let test): name + test.condition.text
    case .event(let event): name + ":" + event.text
    case .evidence(.text(_, let texts)): name + ":" + Self.list(texts)
    case .evidence(.amount(_, let comparison, let number)):
      name + comparison.rawValue + FilterNumbers.text(number)
    case .evidence(.order(let sort)): name + ":" + (sort.ascending ? "" : "-") + sort.word.rawValue
    case .anywhere(let text): Self.plain(text)
    }
  }

  static func list(_ texts: [String]) -> String {
    texts.map { FilterQuoting.value($0) }.joined(separator: ",")
  }

  /// In quotes where it would be read as something else.
  private static func plain(_ text: String) -> String {
    var scanner = FilterScanner(text)
    let token = try? scanner.next()
    let isPlain =
      FilterQuoting.Doubt(text) == nil
      && token.map { !$0.isNegated && $0.head == nil && $0.items.first?.isBare == true } == true
    return isPlain && token?.end == text.unicodeScalars.count && token?.start == 0
      ? text : FilterQuoting.quoted(text)
  }
}

extension PropertyCondition {
  fileprivate var text: String {
    switch self {
    case .isSet: ":*"
    case .equals(let texts):
      texts == ["*"] ? ":" + FilterQuoting.quoted("*") : ":" + FilterWord.list(texts)
    case .contains(let texts): "~" + FilterWord.list(texts)
    case .compares(let comparison, .number(let number)): comparison.rawValue + FilterNumbers.text(number)
    case .compares(let comparison, .text(let text)):
      comparison.rawValue + FilterQuoting.value(text, mustQuote: FilterNumbers.signed(text) != nil)
    }
  }
}

extension EventTest {
  fileprivate var text: String {
    let words = conditions.map { ($0.isNegated ? "!" : "") + FilterQuoting.key($0.key) + $0.condition.text }
    return FilterQuoting.value(name) + (words.isEmpty ? "" : "(" + words.joined(separator: " ") + ")")
  }
}
