/// A name, and what it stands for.
package struct TOMLEntry: Hashable, Sendable {
  package var name: String
  /// Where the name stands, from 1.
  package var line: Int
  package var value: TOMLValue

  package init(_ name: String, line: Int, _ value: TOMLValue) {
    (self.name, self.line, self.value) = (name, line, value)
  }
}
