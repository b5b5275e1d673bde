/// Why a row cannot be read: the field, and what is wrong with it.
package struct RowProblem: Error {
  package var reason: String

  package init(_ reason: String) { self.reason = reason }
}
