/// A screen of the shop's app.
enum AppScreen: String, CaseIterable, Sendable {
  case home = "Home"
  case maps = "Maps"
  case product = "Product"
  case cart = "Cart"
  case payment = "Payment"

  /// The box that a finger goes for.
  static let button = 40
  static let field = 30

  var frames: [ScreenElement] {
    let bar = ScreenElement(
      id: 2, type: "status_bar", height: 47, style: ##"{"backgroundColor":"#1b363c"}"##)
    let title = ScreenElement.text(3, rawValue == "Home" ? "Fernweh Kiosk" : rawValue, y: 62, size: 24)
    let tabs = ScreenElement(
      id: 4, type: "navigation_bar", y: 780, height: 64, style: ##"{"backgroundColor":"#f0eadc"}"##,
      children: AppScreen.allCases.prefix(4).enumerated().map { index, screen in
        ScreenElement.text(5 + index, screen.rawValue, x: 16 + index * 94, y: 796, width: 84, size: 14)
      })
    let root = ScreenElement(
      id: 1, type: "div", height: 844, style: ##"{"backgroundColor":"#fbf8f1"}"##,
      children: [bar, title] + content + [tabs])
    return [root]
  }

  private var content: [ScreenElement] {
    switch self {
    case .home: [.text(20, "Maps for those who want to go", y: 130)] + products(ShopCatalogue.maps.prefix(4))
    case .maps: products(ShopCatalogue.maps.prefix(6))
    case .product:
      [
        ScreenElement(id: 20, type: "image", x: 20, y: 120, width: 350, height: 240),
        .text(21, ShopCatalogue.maps[0].name, y: 380, size: 20),
        .text(22, ShopCatalogue.maps[0].price, y: 414),
        .button(Self.button, "Add to cart", y: 460),
      ]
    case .cart:
      products(ShopCatalogue.maps.prefix(2)) + [
        .text(21, "Total €49.30", y: 420, size: 20), .button(Self.button, "Check out", y: 470),
      ]
    case .payment:
      [
        .text(21, "Card number", y: 130), .field(Self.field, "", y: 158),
        .text(22, "Your card is charged when the map leaves our press.", y: 230),
        .button(Self.button, "Pay now", y: 300),
      ]
    }
  }

  private func products(_ products: ArraySlice<ShopProduct>) -> [ScreenElement] {
    products.enumerated().flatMap { index, product in
      [
        ScreenElement(
          id: 50 + index * 3, type: "rectangle", x: 20, y: 170 + index * 90, width: 350, height: 80,
          style: ##"{"backgroundColor":"#ffffff","borderWidth":1,"borderColor":"#e2dbcb"}"##),
        ScreenElement.text(51 + index * 3, product.name, x: 32, y: 182 + index * 90, width: 240),
        ScreenElement.text(52 + index * 3, product.price, x: 32, y: 210 + index * 90, width: 120),
      ]
    }
  }
}
