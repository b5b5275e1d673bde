package import Recordings

/// A tag of the recorder (`$pageview`, `sessionIdle`) or of the product, with what it says.
package struct CustomEvent: Sendable {
  package var tag: String
  package var payload: JSONText
}
