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

/// The id of a project (a "team" in PostHog's older words) as its paths name it: an integer, or `@current`.
package struct ProjectID: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ number: Int) { description = String(number) }

  private init(path: String) { description = path }

  /// The project that the key's owner has open in the web app; it changes when they switch there. Only for a key
  /// that may not read what project that is.
  package static let current = ProjectID(path: "@current")
}
