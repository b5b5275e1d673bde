/// What a word takes after its name.
package enum FilterWordKind: Hashable, Sendable {
  case number, decimal, duration, flag, text, date, order, identifier, property, event
  case choice(ChoiceWord)
}
