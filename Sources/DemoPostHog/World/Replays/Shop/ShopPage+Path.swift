extension ShopPage {
  /// The page of an address; what the shop does not know is its page for that.
  static func at(_ url: String, _ state: ShopState) -> ShopPage {
    let path = ShopPath.path(of: url)
    let plain = ShopPath.plain(path)
    var page = known(plain, state) ?? lost()
    page.url = url
    page.title = ShopPath.title(of: path)
    page.state = state
    page.toys += ShopFrame.toys
    page.fields.append(ShopField(key: "search", most: 24))
    page.fields.append(ShopField(key: "newsletter", most: 28))
    return page
  }

  private static func known(_ path: String, _ state: ShopState) -> ShopPage? {
    if let product = ShopCatalogue.product(at: path) { return self.product(product) }
    switch path {
    case "/": return home()
    case "/maps": return list("Maps", ShopCatalogue.maps)
    case "/globes": return list("Globes", ShopCatalogue.globes)
    case "/cart": return cart(state)
    case "/checkout/address": return address(state)
    case "/checkout/payment": return payment(state)
    case "/checkout/thanks": return thanks()
    case "/login": return signIn()
    case "/signup": return signUp()
    case "/account/orders": return orders()
    case "/account/orders/48213": return order()
    case "/search": return search()
    case "/pricing": return plans()
    case "/help/returns": return returns()
    case "/app/dashboard": return dashboard()
    case "/app/reports/weekly": return report()
    case "/app/teams/42/settings": return settings()
    case "/blog/how-to-fold-a-map", "/journal/%E6%97%A5%E6%9C%AC": return article(path)
    default: return path.hasPrefix("/share") ? shared() : nil  // String
    }
  }
}
