/// A condition of a saved filter that no word expresses.
package struct FilterLeftover: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case leaf(Int)
    case duration(Int)
    case member(String)
  }

  package var place: Place
  package var value: JSONValue
}
