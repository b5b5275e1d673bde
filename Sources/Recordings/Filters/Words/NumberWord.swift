/// Words that take a number of the project's.
package enum NumberWord: String, Hashable, Sendable, CaseIterable {
  case action, cohort
}
