/// Unique on the machine: made by the program that took the decision, before the journal knows of it.
package struct EntryID: Hashable, Sendable {
  package let number: Int64

  package init(_ number: Int64) { self.number = number }
}
