/// Pages to read and to look things up.
extension ShopPage {
  static func search() -> ShopPage {
    ShopPage(
      url: "", title: "",
      main: [
        heading("Search"),
        PageNode(
          "form", with: ["class": "pair", "role": "search"], key: "form",
          [
            line("query", "What are you looking for?", type: "search", at: PageSpot(420, 230)),
            button("find", "Find", at: PageSpot(1290, 230)),
          ]),
        PageNode("div", with: ["class": "results", "aria-live": "polite"], key: "results", results),
      ], toys: [deadHeadline], fields: [ShopField(key: "query", most: 24)])
  }

  private static var results: [PageNode] {
    [
      PageNode("p", with: ["class": "hint"], ["Page 3 of 3"]),
      PageNode(
        "ul",
        (ShopCatalogue.maps + ShopCatalogue.globes).prefix(10).map { product in
          PageNode(
            "li",
            [
              PageNode("a", with: ["href": Visits.site + product.path], [PageNode(text: product.name)]),
              PageNode(text: ", \(product.note). \(product.price)"),
            ])
        }),
    ]
  }

  static func article(_ path: String) -> ShopPage {
    let isJournal = path.hasPrefix("/journal")
    let paragraphs = [
      "A map wants to be folded the way it was folded first. Every other way is a small lie about distance.",
      "Lay it on a table with the north away from you, even if you mean to walk south.",
      "The long folds come first. They are hills and valleys in turn, as on the land itself.",
      "Do not press. Paper remembers a thumb for longer than a traveller remembers a road.",
      "On the train from Ueno the map stayed closed, because the window was the better one.",
      "At the last station an old man drew the missing path with a pencil and kept the pencil.",
      "When you are home again, leave it open for a night. It has to forget your pocket.",
      "Then write on its edge where you were wrong. That is what the white margin is for.",
    ]
    let text = (0..<3).flatMap { part in
      [PageNode("h2", [PageNode(text: "Part \(part + 1)")])]
        + paragraphs.map { PageNode("p", [PageNode(text: $0)]) }
    }
    return ShopPage(
      url: "", title: "",
      main: [
        PageNode(
          "article", with: ["class": "article"],
          [heading(isJournal ? "日本: by local trains" : "How to fold a map")] + text),
        comment,
      ], toys: [deadHeadline, ShopToy(key: "like", effect: .toggle)],
      fields: [ShopField(key: "comment", most: 220)])
  }

  private static var comment: PageNode {
    PageNode(
      "section", with: ["class": "form"],
      [
        PageNode(
          "div", with: ["class": "line"],
          [
            PageNode("label", with: ["for": "comment"], ["Your comment"]),
            PageNode(
              "textarea", with: ["id": "comment", "class": "field", "rows": "4"], key: "comment",
              at: PageSpot(460, 600)),
          ]),
        PageNode(
          "button", with: ["type": "button", "class": "tag", "aria-pressed": "false"], key: "like",
          at: PageSpot(260, 690), ["I like this"]),
      ])
  }

  static func plans() -> ShopPage {
    let plans = [
      ("Walker", "€0", "3 saved routes"), ("Rider", "€4 a month", "Any number of routes"),
      ("Expedition", "€19 a month", "For teams, with a telephone at night"),
    ]
    let tiles = plans.enumerated().map { index, plan in
      PageNode(
        "div", with: ["class": "tile"],
        [
          PageNode("h2", [PageNode(text: plan.0)]), PageNode("strong", [PageNode(text: plan.1)]),
          PageNode("p", [PageNode(text: plan.2)]),
          PageNode(
            "button", with: ["type": "button", "class": "button quiet", "aria-pressed": "false"],
            key: "plan\(index)", at: PageSpot(300 + index * 390, 330), ["Choose"]),
        ])
    }
    return ShopPage(
      url: "", title: "",
      main: [heading("Atlas plans"), PageNode("div", with: ["class": "tiles"], tiles)] + questions,
      toys: (0..<3).map { ShopToy(key: "plan\($0)", effect: .toggle) }
        + (0..<4).map { ShopToy(key: "question\($0)", effect: .disclose) } + [deadHeadline])
  }

  static func returns() -> ShopPage {
    let label = PageNode(
      "p",
      [
        "Print the label first: ",
        PageNode(
          "a", with: ["href": Visits.site + "/help/returns/label"], key: "return-label",
          at: PageSpot(420, 230),
          ["Return label (PDF)"]),
      ])
    let message = PageNode(
      "div", with: ["class": "line"],
      [
        PageNode("label", with: ["for": "message"], ["Ask us"]),
        PageNode(
          "textarea", with: ["id": "message", "class": "field", "rows": "4"], key: "message",
          at: PageSpot(460, 600)),
      ])
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home")], here: "Returns"), heading("Returns"),
        PageNode("p", ["Thirty days, also with coffee on it."]), label,
      ] + questions + [PageNode("section", with: ["class": "form"], [message])],
      toys: (0..<4).map { ShopToy(key: "question\($0)", effect: .disclose) } + [deadHeadline],
      fields: [ShopField(key: "message", most: 220)])
  }

  private static var questions: [PageNode] {
    let texts = [
      ("How long does a return take?", "Five days after it is back on our platform."),
      ("Who pays for it?", "We do, from any country with a railway."),
      ("May I change my mind twice?", "Yes. Three times is a journey."),
      ("Where is my money?", "On the card that you paid with."),
    ]
    return texts.enumerated().map { index, text in
      PageNode(
        "div", with: ["class": "more", "data-open": "no"], key: "question\(index)-box",
        [
          PageNode(
            "button", with: ["type": "button", "aria-expanded": "false"], key: "question\(index)",
            at: PageSpot(400, 420 + index * 50), [PageNode(text: text.0)]),
          PageNode("p", [PageNode(text: text.1)]),
        ])
    }
  }

  /// The answer to an address that nobody knows.
  static func lost() -> ShopPage {
    ShopPage(
      url: "", title: "",
      main: [
        heading("Page not found"),
        PageNode(
          "div", with: ["class": "alert", "role": "alert"],
          ["This page is not on any of our maps. Error 404."]),
        PageNode(
          "a", with: ["class": "button", "href": Visits.site + "/help/returns"], key: "back",
          at: PageSpot(270, 300), ["Back to help"]),
      ], toys: [deadHeadline])
  }
}
