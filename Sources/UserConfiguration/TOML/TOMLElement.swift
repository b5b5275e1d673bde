/// One value of a list, and where it begins.
package struct TOMLElement: Hashable, Sendable {
  package var line: Int
  package var value: TOMLValue

  package init(line: Int, _ value: TOMLValue) { (self.line, self.value) = (line, value) }
}
