/// A count to show: `N+` where `hasMore`.
package struct PlaylistCount: Hashable, Sendable {
  package var count: Int
  package var hasMore: Bool
  package var unwatched: Int?

  package init(count: Int, hasMore: Bool, unwatched: Int?) {
    self.count = count
    self.hasMore = hasMore
    self.unwatched = unwatched
  }
}
