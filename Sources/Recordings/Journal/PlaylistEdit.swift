/// A change of a playlist, with what was there before: to take it back, and to see whether somebody else
/// changed it meanwhile.
package struct PlaylistEdit: Hashable, Sendable {
  /// The playlist's name when it was decided.
  package var title: String
  /// Of what `after` sets, the values before.
  package var before: PlaylistChange
  package var after: PlaylistChange
  /// A saved filter's filters as stored then; they go with a change where the newer ones cannot be read.
  package var filters: JSONText?
  /// Undoing a creation must not take away what others put into the collection since.
  package var onlyIfEmpty: Bool

  package init(
    title: String, before: PlaylistChange, after: PlaylistChange, filters: JSONText? = nil,
    onlyIfEmpty: Bool = false
  ) {
    self.title = title
    self.before = before
    self.after = after
    self.filters = filters
    self.onlyIfEmpty = onlyIfEmpty
  }

  package var inverse: PlaylistEdit {
    PlaylistEdit(title: after.name ?? title, before: after, after: before, filters: filters)
  }
}
