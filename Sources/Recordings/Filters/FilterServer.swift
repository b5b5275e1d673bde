/// What a server understands, depending on its age.
package struct FilterServer: Hashable, Sendable {
  /// `hide_viewed_recordings`, from 2026 on.
  package var hidesViewed: Bool
  /// The property `visited_page`; before it there is only the `$pageview` event.
  package var knowsVisitedPage: Bool

  /// `order=recording_ttl`, from 2026 on.
  package var ordersByExpiry: Bool

  package init(hidesViewed: Bool = true, knowsVisitedPage: Bool = true, ordersByExpiry: Bool = true) {
    self.hidesViewed = hidesViewed
    self.knowsVisitedPage = knowsVisitedPage
    self.ordersByExpiry = ordersByExpiry
  }

  package static let newest = FilterServer()
}
