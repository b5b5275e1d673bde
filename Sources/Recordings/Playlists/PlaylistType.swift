package enum PlaylistType: String, Hashable, Sendable {
  case collection
  case filters
}
