package import Recordings

/// What can be done again to other rows.
package enum RepeatableAction: Hashable, Sendable {
  case add([PlaylistReference])
  case move(to: [PlaylistReference])
  case remove
  case markViewed
}
