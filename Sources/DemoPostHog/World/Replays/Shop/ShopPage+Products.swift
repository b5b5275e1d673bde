/// Pages that show what there is to buy.
extension ShopPage {
  static func home() -> ShopPage {
    let hero = PageNode(
      "section", with: ["class": "hero"],
      [
        PageNode("h1", key: "headline", at: PageSpot(520, 170), ["Maps for those who want to go"]),
        PageNode(
          "p", ["Printed when you order. Waterproof. With every hut, ferry and spring that we know of."]),
        PageNode(
          "a", with: ["class": "button", "href": Visits.site + "/maps"], key: "hero", at: PageSpot(310, 270),
          ["See all maps"]),
      ])
    let products = Array(ShopCatalogue.maps.prefix(6)) + ShopCatalogue.globes.prefix(3)
    return ShopPage(
      url: "", title: "", main: [hero, PageNode("h2", ["New this week"]), grid(products)],
      toys: toys(products) + [ShopToy(key: "headline", effect: .nothing)])
  }

  static func list(_ name: String, _ products: [ShopProduct]) -> ShopPage {
    let filters = ["Waterproof", "Linen", "Under €20", "With huts", "Signed"]
    let tags = filters.enumerated().map { index, name in
      PageNode(
        "button", with: ["type": "button", "class": "tag", "aria-pressed": "false"], key: "tag\(index)",
        at: PageSpot(240 + index * 110, 200), [PageNode(text: name)])
    }
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home")], here: name),
        PageNode("h1", key: "headline", at: PageSpot(250, 145), [PageNode(text: name)]),
        PageNode("div", with: ["class": "tags", "role": "group", "aria-label": "Filter"], tags),
        PageNode(
          "p", with: ["class": "hint"], [PageNode(text: "\(products.count) of \(products.count) shown")]),
        grid(products),
      ],
      toys: toys(products) + filters.indices.map { ShopToy(key: "tag\($0)", effect: .toggle) }
        + [ShopToy(key: "headline", effect: .nothing)])
  }

  static func product(_ product: ShopProduct) -> ShopPage {
    let isMap = product.path.hasPrefix("/maps")
    let views = ["Front", "Back", "Folded", "In a rucksack"]
    let gallery = views.enumerated().map { index, name in
      PageNode(
        "button", with: ["type": "button", "class": "tag", "aria-pressed": "false"], key: "view\(index)",
        at: PageSpot(230 + index * 90, 560), [PageNode(text: name)])
    }
    let questions = [
      ("Is it waterproof?", "Yes. It floats, too."), ("How is it sent?", "Rolled in a tube of cardboard."),
      ("May I send it back?", "Within 30 days, also with coffee on it."),
    ]
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home"), isMap ? ("/maps", "Maps") : ("/globes", "Globes")], here: product.name),
        PageNode(
          "div", with: ["class": "split"],
          [
            PageNode(
              "div", with: ["class": "wide"],
              [
                picture("picture", "Picture of \(product.name)", at: PageSpot(480, 340)),
                PageNode("div", with: ["class": "tags", "role": "group", "aria-label": "Views"], gallery),
                review,
              ]),
            PageNode(
              "div", with: ["class": "narrow"], purchase(product) + questions.enumerated().map(question)),
          ]),
      ],
      toys: (0..<4).map { ShopToy(key: "view\($0)", effect: .toggle) }
        + (0..<3).map { ShopToy(key: "question\($0)", effect: .disclose) }
        + [
          ShopToy(key: "picture", effect: .nothing), ShopToy(key: "add", effect: .addToCart),
          ShopToy(key: "keep", effect: .toggle),
        ],
      fields: [ShopField(key: "review", most: 160)])
  }

  private static func purchase(_ product: ShopProduct) -> [PageNode] {
    [
      PageNode("h1", [PageNode(text: product.name)]), PageNode("p", [PageNode(text: product.note)]),
      PageNode("p", with: ["class": "price"], [PageNode(text: product.price)]),
      PageNode(
        "button", with: ["type": "button", "class": "button"], key: "add", at: PageSpot(1150, 330),
        ["Add to cart"]),
      " ",
      PageNode(
        "button",
        with: ["type": "button", "class": "tag", "aria-pressed": "false", "aria-label": "Remember"],
        key: "keep", at: PageSpot(1260, 330), ["♡"]),
      PageNode("p", with: ["class": "hint"], ["Printed and sent within two days."]),
    ]
  }

  private static func question(_ index: Int, _ text: (String, String)) -> PageNode {
    PageNode(
      "div", with: ["class": "more", "data-open": "no"], key: "question\(index)-box",
      [
        PageNode(
          "button", with: ["type": "button", "aria-expanded": "false"], key: "question\(index)",
          at: PageSpot(1150, 420 + index * 50), [PageNode(text: text.0)]),
        PageNode("p", [PageNode(text: text.1)]),
      ])
  }

  private static var review: PageNode {
    PageNode(
      "div", with: ["class": "line"],
      [
        PageNode("label", with: ["for": "review"], ["Where did it take you?"]),
        PageNode(
          "textarea", with: ["id": "review", "class": "field", "rows": "4"], key: "review",
          at: PageSpot(520, 660)),
      ])
  }

  private static func toys(_ products: [ShopProduct]) -> [ShopToy] {
    products.indices.map { ShopToy(key: "add\($0)", effect: .addToCart) }
      + products.indices.prefix(3).map { ShopToy(key: "card\($0)", effect: .nothing) }
  }

  private static func grid(_ products: [ShopProduct]) -> PageNode {
    PageNode("ul", with: ["class": "products"], products.enumerated().map(card))
  }

  private static func card(_ index: Int, _ product: ShopProduct) -> PageNode {
    let spot = PageSpot(370 + index % 3 * 390, 320 + index / 3 * 300)
    return PageNode(
      "li",
      [
        PageNode(
          "article", with: ["class": "card"],
          [
            picture("card\(index)", product.name, at: spot),
            PageNode(
              "h3",
              [
                PageNode(
                  "a", with: ["href": Visits.site + product.path], key: "to:" + product.path,
                  at: PageSpot(spot.x - 90, spot.y + 90), [PageNode(text: product.name)])
              ]),
            PageNode("p", with: ["class": "hint"], [PageNode(text: product.note)]),
            PageNode(
              "div", with: ["class": "row"],
              [
                PageNode("span", with: ["class": "price"], [PageNode(text: product.price)]),
                PageNode(
                  "button",
                  with: [
                    "type": "button", "class": "button small",
                    "aria-label": "Add \(product.name) to the cart",
                  ], key: "add\(index)", at: PageSpot(spot.x + 130, spot.y + 160), ["Add"]),
              ]),
          ])
      ])
  }
}
