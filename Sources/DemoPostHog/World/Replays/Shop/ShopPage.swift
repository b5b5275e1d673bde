/// A page of the invented shop, as the server sends it.
struct ShopPage: Sendable {
  var url: String
  var title: String
  var main: [PageNode]
  /// What a visitor clicks on for no great reason.
  var toys: [ShopToy] = []
  var fields: [ShopField] = []
  var state = ShopState()

  /// The part of the address behind the host.
  var path: String { ShopPath.path(of: url) }

  var html: PageNode {
    PageNode("html", with: ["lang": "en"], [head, body])
  }

  private var head: PageNode {
    PageNode(
      "head",
      [
        PageNode("meta", with: ["charset": "utf-8"]),
        PageNode("title", [PageNode(text: title + " · Fernweh Kiosk")]),
        PageNode("meta", with: ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        PageNode("style", with: ["_cssText": ShopStyles.base]),
        PageNode(
          "link",
          with: [
            "rel": "stylesheet", "href": Visits.site + "/assets/shop.4f1c.css", "_cssText": ShopStyles.shop,
          ]),
        PageNode("script", with: ["src": Visits.site + "/assets/app.91be.js"], ["SCRIPT_PLACEHOLDER"]),
      ])
  }

  private var body: PageNode {
    PageNode(
      "body", with: ["class": "page"], key: "body",
      [
        PageNode("a", with: ["class": "skip", "href": url + "#main"], ["Skip to content"]),
        ShopFrame.header(state),
        PageNode("main", with: ["id": "main", "class": "container"], key: "main", main + quickLinks),
        ShopFrame.footer,
        PageNode("div", with: ["class": "toasts", "role": "status", "aria-live": "polite"], key: "toasts"),
      ])
  }

  /// The way to the next page, where neither header nor footer nor the page itself leads there.
  private var quickLinks: [PageNode] {
    let missing = state.next.filter { !ShopFrame.leads(to: $0) && !leads(to: $0) }
    guard !missing.isEmpty else { return [] }
    let links = missing.enumerated().map { index, path in
      PageNode(
        "a", with: ["class": "seen-link", "href": Visits.site + path], key: "to:" + path,
        at: PageSpot(260, 690 + index * 30), [PageNode(text: ShopPath.title(of: path))])
    }
    return [
      PageNode(
        "aside", with: ["class": "seen", "aria-labelledby": "seen-title"],
        [PageNode("h2", with: ["id": "seen-title"], ["Recently viewed"])] + links)
    ]
  }

  private func leads(to path: String) -> Bool { main.contains { $0.has("to:" + path) } }
}
