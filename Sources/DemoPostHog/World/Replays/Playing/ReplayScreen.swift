/// The window in which a visitor saw the shop, in pixels.
struct ReplayScreen: Hashable, Sendable {
  var width = 1536
  var height = 730

  static let wide = ReplayScreen()
  static let phone = ReplayScreen(width: 390, height: 664)

  static let app = ReplayScreen(width: 390, height: 844)

  var isPhone: Bool { width < 700 }

  /// Where a place of the wide page is to be found in this window.
  func place(_ spot: PageSpot, scrolled: Int) -> PageSpot {
    isPhone
      ? PageSpot(24 + spot.x % 340, min(height - 8, 60 + spot.y % 560))
      : PageSpot(min(spot.x, width - 4), min(max(4, spot.y - scrolled), height - 4))
  }
}
