package struct StepID: Hashable, Sendable {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }
}
