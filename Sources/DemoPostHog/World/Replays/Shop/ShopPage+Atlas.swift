/// The application behind the shop, and lists that were shared.
extension ShopPage {
  static func dashboard() -> ShopPage {
    let tiles = [("Routes", "17"), ("Kilometres", "2 841"), ("Open invitations", "3")].map { tile in
      PageNode(
        "div", with: ["class": "tile"],
        [PageNode("strong", [PageNode(text: tile.1)]), PageNode(text: tile.0)])
    }
    let routes = ShopCatalogue.maps.map { [$0.name, $0.note, "\($0.name.count * 13) km"] }
    return ShopPage(
      url: "", title: "",
      main: [
        heading("My atlas"), PageNode("div", with: ["class": "tiles"], tiles), PageNode("h2", ["Routes"]),
        switches(["All", "Planned", "Walked"]), table(["Route", "Note", "Length"], routes),
      ], toys: (0..<3).map { ShopToy(key: "switch\($0)", effect: .toggle) } + [deadHeadline])
  }

  static func report() -> ShopPage {
    let rows = (0..<12).map { week in
      ["Week \(48 - week)", "\(210 - week * 7)", "\(31 + week * 3 % 11)", "€\(4_210 - week * 83).00"]
    }
    return ShopPage(
      url: "", title: "",
      main: [
        heading("Weekly report"), switches(["Weeks", "Months", "Years"]),
        picture("chart", "Revenue by week", at: PageSpot(640, 420)),
        PageNode("h2", with: ["id": "revenue"], ["Revenue"]),
        table(["Week", "Visits", "Orders", "Revenue"], rows),
      ],
      toys: (0..<3).map { ShopToy(key: "switch\($0)", effect: .toggle) } + [
        ShopToy(key: "chart", effect: .nothing)
      ])
  }

  static func shared() -> ShopPage {
    var page = list("Shared list", Array(ShopCatalogue.maps.suffix(6)))
    page.main.insert(
      PageNode("p", with: ["class": "hint"], ["Somebody thinks that you should go there."]), at: 1)
    return page
  }

  private static func switches(_ names: [String]) -> PageNode {
    PageNode(
      "div", with: ["class": "tags", "role": "group", "aria-label": "View"],
      names.enumerated().map { index, name in
        PageNode(
          "button", with: ["type": "button", "class": "tag", "aria-pressed": "false"], key: "switch\(index)",
          at: PageSpot(230 + index * 90, 300), [PageNode(text: name)])
      })
  }
}
