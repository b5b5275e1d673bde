/// What was being done when something failed.
package enum Activity: Hashable, Sendable {
  case account, playlists, recordings, nextPage, detail, timeline
}
