/// Pieces that many pages are made of.
extension ShopPage {
  static func crumbs(_ links: [(path: String, name: String)], here: String) -> PageNode {
    let items = links.map { link in
      PageNode("li", [PageNode("a", with: ["href": Visits.site + link.path], [PageNode(text: link.name)])])
    }
    return PageNode(
      "nav", with: ["aria-label": "You are here"],
      [
        PageNode(
          "ol", with: ["class": "crumbs"],
          items + [PageNode("li", with: ["aria-current": "page"], [PageNode(text: here)])])
      ])
  }

  static func picture(_ key: String, _ name: String, at spot: PageSpot) -> PageNode {
    PageNode(
      "div", with: ["class": "picture", "role": "img", "aria-label": name], key: key, at: spot,
      [
        PageNode(
          "svg", with: ["viewBox": "0 0 120 80", "width": "120", "height": "80", "aria-hidden": "true"],
          [
            PageNode(
              "path",
              with: [
                "d": "M4 60 C30 20 50 70 76 34 S110 20 116 12", "fill": "none", "stroke": "currentColor",
              ]),
            PageNode("circle", with: ["cx": "76", "cy": "34", "r": "4", "fill": "currentColor"]),
          ])
      ])
  }

  /// A field with its label above it.
  static func line(
    _ key: String, _ label: String, type: String = "text", at spot: PageSpot, problem: String? = nil
  ) -> PageNode {
    var field = PageNode(
      "input", with: ["id": key, "name": key, "type": type, "class": "field"], key: key, at: spot)
    var children = [PageNode("label", with: ["for": key], [PageNode(text: label)])]
    if let problem {
      field[attribute: "class"] = "field invalid"
      field[attribute: "aria-invalid"] = "true"
      field[attribute: "aria-describedby"] = key + "-error"
      children += [
        field, PageNode("p", with: ["class": "error", "id": key + "-error"], [PageNode(text: problem)]),
      ]
    } else {
      children.append(field)
    }
    return PageNode("div", with: ["class": "line"], children)
  }

  static func button(_ key: String, _ name: String, at spot: PageSpot, quiet: Bool = false) -> PageNode {
    PageNode(
      "button", with: ["type": "submit", "class": quiet ? "button quiet" : "button"], key: key, at: spot,
      [PageNode(text: name, key: key + "-text")])
  }

  /// A link that looks like a button.
  static func way(_ path: String, _ name: String, at spot: PageSpot) -> PageNode {
    PageNode(
      "a", with: ["class": "button", "href": Visits.site + path], key: "to:" + path, at: spot,
      [PageNode(text: name)])
  }

  static func heading(_ text: String) -> PageNode {
    PageNode("h1", key: "headline", at: PageSpot(300, 145), [PageNode(text: text)])
  }

  static func table(_ names: [String], _ rows: [[String]], class name: String = "totals") -> PageNode {
    PageNode(
      "table", with: ["class": name],
      [
        PageNode(
          "thead",
          [PageNode("tr", names.map { PageNode("th", with: ["scope": "col"], [PageNode(text: $0)]) })]),
        PageNode(
          "tbody", rows.map { row in PageNode("tr", row.map { PageNode("td", [PageNode(text: $0)]) }) }),
      ])
  }

  static let deadHeadline = ShopToy(key: "headline", effect: .nothing)
}
