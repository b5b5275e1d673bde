import Foundation

/// What a filter word looks at in a packed row.
indirect enum RowPredicate {
  case amount(PackedNumber, Comparison, Double)
  case flag(PackedFlag, Bool)
  case start(ClosedRange<Double>)
  case text([PackedText], alsoSeenAs: Bool, TextSearch)
  case exact([PackedText], alsoSeenAs: Bool, ExactText)
  case id(ExactText)
  case lists([String])
  case evidence(EvidencePredicate)
  /// The index of its text filter, which is a class and must not be copied.
  case anywhere(Int)
  /// Words of several lines: they may begin in one text and end in another.
  case acrossTexts(SmartCaseSearch)
  /// Of the person.
  case property(PropertyTest)
  case any([RowPredicate])

  static let nothing = RowPredicate.any([])

  init(_ test: FilterWord.Test, _ matcher: RecordingMatcher, _ textFilters: inout [RowTextFilter]) {
    switch test {
    case .amount(let word, let comparison, let number):
      self = word.packed.map { .amount($0, comparison, number) } ?? .nothing
    case .flag(.viewed, let wanted): self = .flag(.viewed, wanted)
    case .flag(.live, let wanted): self = .flag(.ongoing, wanted)
    case .date(let word, _):
      let bound = matcher.bounds[word]?.timeIntervalSinceReferenceDate
      self = .start(word == .from ? (bound ?? -.infinity)...(.infinity) : -.infinity...(bound ?? .infinity))
    case .text(.lists, let texts): self = .lists(texts)
    case .text(let word, let texts): self = .any(texts.map { RowPredicate(word, $0) })
    case .choice(.level, let levels): self = .any(levels.map(RowPredicate.init(level:)))
    case .anywhere(let words):
      guard let textFilter = RowTextFilter(words, today: matcher.today, zone: matcher.zone) else {
        self = words.isEmpty ? .nothing : .acrossTexts(SmartCaseSearch(words))
        return
      }
      textFilters.append(textFilter)
      self = .anywhere(textFilters.count - 1)
    case .property(let test): self = .property(test)
    case .evidence(let test): self = EvidencePredicate(test).map(RowPredicate.evidence) ?? .nothing
    case .choice, .number, .order, .event: self = .nothing
    }
  }

  private init(_ word: TextWord, _ text: String) {
    switch word {
    case .id: self = .id(ExactText(text, ignoresCase: true, isPrefix: true))
    case .country: self = .exact([.country], alsoSeenAs: false, ExactText(text, ignoresCase: true))
    case .distinctID: self = .exact([.distinctID], alsoSeenAs: true, ExactText(text))
    case .url, .entry: self = .text(text, in: [.startURL])
    case .person: self = .text(text, in: [.personName, .distinctID, .personUUID], alsoSeenAs: true)
    case .browser: self = .text(text, in: [.browser])
    case .os: self = .text(text, in: [.os])
    case .device: self = .text(text, in: [.deviceType])
    case .console, .comment, .lists: self = .nothing
    }
  }

  private static func text(_ text: String, in fields: [PackedText], alsoSeenAs: Bool = false)
    -> RowPredicate
  {
    TextSearch(text.lowercased()).map { .text(fields, alsoSeenAs: alsoSeenAs, $0) } ?? .nothing
  }

  /// Messages of that level are in the console.
  private init(level: String) {
    let word: AmountWord =
      switch level {
      case "error": .errors
      case "warn": .warnings
      default: .logs  // String
      }
    self = word.packed.map { .amount($0, .above, 0) } ?? .nothing
  }

  /// Cheap conditions come first.
  var cost: Int {
    switch self {
    case .amount, .flag, .start: 0
    case .text, .exact, .id, .lists: 1
    case .anywhere, .evidence: 2
    case .property, .acrossTexts: 3
    case .any(let looks): looks.map(\.cost).max() ?? 0
    }
  }
}
