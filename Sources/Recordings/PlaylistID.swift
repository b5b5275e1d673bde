/// The `short_id` of a playlist, which is what its paths are made of; `synthetic-…` for the built-in ones.
package struct PlaylistID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }
}
