/// The three panes, from the outside in.
package enum PaneID: Int, Hashable, Sendable, CaseIterable {
  case playlists = 1
  case recordings
  case detail
}
