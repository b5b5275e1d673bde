package enum PlaylistKind: Hashable, Sendable {
  case collection
  case savedFilter
  /// Read-only: the server builds it. PATCH answers 400, membership writes 500.
  case synthetic
}
