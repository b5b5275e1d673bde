/// Counts requests; an answer whose number is no longer the current one is dropped.
package struct RequestID: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) { self.number = number }
}
