/// The id of a session recording: PostHog's session id. Usually a UUIDv7, but any string without `/` or `.`.
package struct RecordingID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }
}

/// The `short_id` of a playlist, which is what its paths are made of; `synthetic-…` for the built-in ones.
package struct PlaylistID: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(_ text: String) { self.text = text }

  package var description: String { text }
}

/// The integer id of a project (a "team" in PostHog's older words).
package struct ProjectID: Hashable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  package var description: String { String(number) }
}
