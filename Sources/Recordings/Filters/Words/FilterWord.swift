/// One word, such as `!errors>0`.
package struct FilterWord: Hashable, Sendable {
  package enum Test: Hashable, Sendable {
    /// `errors>0`; a duration is in seconds.
    case amount(AmountWord, Comparison, Double)
    /// `viewed:yes`
    case flag(FlagWord, Bool)
    /// `url:/checkout`; one of several texts is enough.
    case text(TextWord, [String])
    /// `source:mobile`
    case choice(ChoiceWord, [String])
    /// `cohort:12`
    case number(NumberWord, Int)
    /// `from:-7d`
    case date(DateWord, FilterDate)
    /// `order:-errors`; the server's own order, newest first, is no word.
    case order(RecordingOrder, ascending: Bool)
    /// `person.plan:pro`
    case property(PropertyTest)
    /// `event:checkout(plan:pro)`
    case event(EventTest)
    /// `rage>0`: of what happened in it.
    case evidence(EvidenceTest)
    /// A plain word: it may stand in any text that a search looks at.
    case anywhere(String)
  }

  package var isNegated: Bool
  package var test: Test

  package init(_ test: Test, isNegated: Bool = false) {
    self.test = test
    self.isNegated = isNegated
  }

  /// What stands before its operator; a plain word has nothing there.
  package var name: String {
    switch test {
    case .amount(let word, _, _): word.rawValue
    case .flag(let word, _): word.rawValue
    case .text(let word, _): word.rawValue
    case .choice(let word, _): word.rawValue
    case .number(let word, _): word.rawValue
    case .date(let word, _): word.rawValue
    case .order: FilterWordNames.order
    case .property(let test): Self.propertyName(test.owner, test.key)
    case .event: FilterWordNames.event
    case .evidence(.text(let word, _)), .evidence(.amount(let word, _, _)): word.rawValue
    case .evidence(.order): FilterWordNames.order
    case .anywhere: ""
    }
  }
}
