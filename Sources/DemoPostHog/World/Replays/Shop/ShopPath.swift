/// Addresses of the shop, and what their pages are called.
enum ShopPath {
  static func path(of url: String) -> String {
    url.hasPrefix(Visits.site) ? String(url.dropFirst(Visits.site.count)) : url
  }

  /// Without query and fragment.
  static func plain(_ path: String) -> String { String(path.prefix { $0 != "?" && $0 != "#" }) }

  static func title(of path: String) -> String {
    let plain = plain(path)
    if let product = ShopCatalogue.product(at: plain) { return product.name }
    return titles[plain] ?? (plain.hasPrefix("/share") ? "Shared list" : "Page not found")
  }

  private static let titles = [
    "/": "Maps for those who want to go", "/maps": "Maps", "/globes": "Globes", "/cart": "Your cart",
    "/checkout/address": "Delivery address", "/checkout/payment": "Payment", "/checkout/thanks": "Thank you",
    "/login": "Sign in", "/signup": "Create an account", "/account/orders": "Your orders",
    "/account/orders/48213": "Order 48213", "/search": "Search", "/pricing": "Atlas plans",
    "/help/returns": "Returns", "/blog/how-to-fold-a-map": "How to fold a map", "/app/dashboard": "My atlas",
    "/app/teams/42/settings": "Team settings", "/app/reports/weekly": "Weekly report",
    "/journal/%E6%97%A5%E6%9C%AC": "Journal: 日本",
  ]
}
