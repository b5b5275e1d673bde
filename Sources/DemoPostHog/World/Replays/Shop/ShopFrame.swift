/// What stands around every page.
enum ShopFrame {
  private static let links = [
    ("/maps", "Maps"), ("/globes", "Globes"), ("/blog/how-to-fold-a-map", "Journal"), ("/pricing", "Plans"),
    ("/help/returns", "Help"), ("/app/dashboard", "My atlas"),
  ]
  private static let legal = [
    ("/account/orders", "Orders"), ("/login", "Sign in"), ("/signup", "Create an account"),
    ("/app/reports/weekly#revenue", "Reports"), ("/app/teams/42/settings", "Team"),
  ]

  private static let currencies = ["EUR", "CHF", "SEK", "JPY"]

  /// What can be clicked on at the foot of every page.
  static let toys = currencies.indices.map { ShopToy(key: "currency\($0)", effect: .toggle) }

  static func leads(to path: String) -> Bool {
    path == "/" || path == "/cart" || (links + legal).contains { $0.0 == path }
  }

  static func header(_ state: ShopState) -> PageNode {
    PageNode(
      "header", with: ["class": "top"],
      [
        PageNode(
          "div", with: ["class": "container bar"],
          [
            PageNode(
              "a", with: ["class": "logo", "href": Visits.site + "/", "aria-label": "Fernweh Kiosk, home"],
              key: "to:/", at: PageSpot(240, 36), [PageNode("b", ["Fernweh"]), "Kiosk"]),
            PageNode("nav", with: ["class": "nav", "aria-label": "Shop"], navigation),
            searchForm, cartLink(state),
          ])
      ])
  }

  private static var navigation: [PageNode] {
    links.enumerated().map { index, link in
      PageNode(
        "a", with: ["href": Visits.site + link.0], key: "to:" + link.0, at: PageSpot(390 + index * 86, 36),
        [PageNode(text: link.1)])
    }
  }

  private static var searchForm: PageNode {
    PageNode(
      "form", with: ["class": "search", "role": "search", "action": Visits.site + "/search"],
      [
        PageNode(
          "input",
          with: [
            "type": "search", "name": "q", "class": "field", "placeholder": "Search maps and globes",
            "aria-label": "Search the shop",
          ], key: "search", at: PageSpot(1060, 36)),
        PageNode(
          "button", with: ["type": "submit", "class": "icon", "aria-label": "Search"], key: "search-go",
          at: PageSpot(1190, 36), [magnifier]),
      ])
  }

  private static var magnifier: PageNode {
    PageNode(
      "svg", with: ["viewBox": "0 0 20 20", "width": "18", "height": "18", "aria-hidden": "true"],
      [
        PageNode(
          "circle", with: ["cx": "8", "cy": "8", "r": "6", "fill": "none", "stroke": "currentColor"]),
        PageNode("path", with: ["d": "M13 13l6 6", "stroke": "currentColor"]),
      ])
  }

  private static func cartLink(_ state: ShopState) -> PageNode {
    PageNode(
      "a", with: ["class": "cart", "href": Visits.site + "/cart"], key: "to:/cart", at: PageSpot(1300, 36),
      [
        "Cart ",
        PageNode(
          "span", with: ["class": "badge"], [PageNode(text: String(state.cart), key: "cart-count")]),
      ])
  }

  static var footer: PageNode {
    PageNode(
      "footer", with: ["class": "foot"],
      [
        PageNode(
          "div", with: ["class": "container foot-columns"],
          [
            PageNode("section", [PageNode("h2", ["Your account"]), PageNode("ul", items(legal))]),
            PageNode(
              "section",
              [
                PageNode("h2", ["The kiosk"]),
                PageNode("p", ["Platform 7, open from the first train to the last."]),
                PageNode("p", ["Maps are printed when you order them. Nothing lies in a warehouse."]),
                PageNode("div", with: ["class": "tags", "role": "group", "aria-label": "Currency"], buttons),
              ]),
            newsletter,
          ]),
        PageNode("p", with: ["class": "container small"], ["© 2026 Fernweh Kiosk. An invented shop."]),
      ])
  }

  private static func items(_ links: [(String, String)]) -> [PageNode] {
    links.enumerated().map { index, link in
      PageNode(
        "li",
        [
          PageNode(
            "a", with: ["href": Visits.site + link.0], key: "to:" + link.0,
            at: PageSpot(230, 640 + index * 26),
            [PageNode(text: link.1)])
        ])
    }
  }

  private static var buttons: [PageNode] {
    currencies.enumerated().map { index, name in
      PageNode(
        "button", with: ["type": "button", "class": "tag", "aria-pressed": "false"], key: "currency\(index)",
        at: PageSpot(560 + index * 62, 690), [PageNode(text: name)])
    }
  }

  private static var newsletter: PageNode {
    PageNode(
      "form", with: ["class": "newsletter", "action": Visits.site + "/newsletter"],
      [
        PageNode("label", with: ["for": "newsletter"], ["Letters from the road"]),
        PageNode(
          "input",
          with: ["id": "newsletter", "type": "email", "class": "field", "placeholder": "you@example.com"],
          key: "newsletter", at: PageSpot(1080, 660)),
        PageNode(
          "button", with: ["type": "button", "class": "button quiet"], key: "subscribe",
          at: PageSpot(1250, 660),
          ["Subscribe"]),
      ])
  }
}
