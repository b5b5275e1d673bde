/// Pages about the visitor.
extension ShopPage {
  static func signIn() -> ShopPage {
    form(
      "Sign in",
      [
        line("email", "E-mail", type: "email", at: PageSpot(460, 220)),
        line("password", "Password", type: "password", at: PageSpot(460, 300)),
      ], button: button("sign-in", "Sign in", at: PageSpot(270, 370)), fields: ["email", "password"])
  }

  static func signUp() -> ShopPage {
    form(
      "Create an account",
      [
        line("name", "Your name", at: PageSpot(460, 220)),
        line("email", "E-mail", type: "email", at: PageSpot(460, 300)),
        line("password", "Choose a password", type: "password", at: PageSpot(460, 380)),
      ], button: button("sign-up", "Create account", at: PageSpot(290, 450)),
      fields: ["name", "email", "password"])
  }

  static func settings() -> ShopPage {
    let logo = PageNode(
      "div", with: ["class": "line"], key: "logo-line",
      [
        PageNode("label", with: ["for": "logo"], ["Logo of the team"]),
        PageNode(
          "input", with: ["id": "logo", "type": "file", "accept": "image/*", "class": "field"], key: "logo",
          at: PageSpot(460, 400)),
        PageNode("p", with: ["class": "hint"], ["PNG or JPEG, at most 2 MB."]),
      ])
    let notes = PageNode(
      "div", with: ["class": "line"],
      [
        PageNode("label", with: ["for": "about"], ["About the team"]),
        PageNode(
          "textarea", with: ["id": "about", "class": "field", "rows": "4"], key: "about",
          at: PageSpot(460, 310)),
      ])
    var page = form(
      "Team settings", [line("team", "Name of the team", at: PageSpot(460, 220)), notes, logo],
      button: PageNode(
        "div", with: ["class": "tags"],
        [
          button("upload", "Upload logo", at: PageSpot(290, 500), quiet: true),
          button("save", "Save", at: PageSpot(420, 500)),
        ]), fields: ["team"])
    page.fields.append(ShopField(key: "about", most: 200))
    return page
  }

  static func orders() -> ShopPage {
    let rows = (0..<9).map { index in
      [
        "\(48213 - index * 17)", "\(1 + index * 3) November 2026", index < 2 ? "In print" : "Delivered",
        "€49.30",
      ]
    }
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home")], here: "Orders"), heading("Your orders"),
        table(["Order", "Date", "State", "Total"], rows),
        PageNode(
          "a", with: ["href": Visits.site + "/account/orders/48213?tab=invoice"],
          key: "to:/account/orders/48213?tab=invoice", at: PageSpot(260, 640), ["Invoice of order 48213"]),
      ], toys: [deadHeadline])
  }

  static func order() -> ShopPage {
    let tabs = ["Order", "Delivery", "Invoice"].enumerated().map { index, name in
      PageNode(
        "button", with: ["type": "button", "role": "tab", "class": "tag", "aria-selected": "false"],
        key: "tab\(index)", at: PageSpot(230 + index * 90, 205), [PageNode(text: name)])
    }
    let rows = ShopCatalogue.maps.prefix(3).map { [$0.name, "1", $0.price] }
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home"), ("/account/orders", "Orders")], here: "48213"), heading("Order 48213"),
        PageNode("div", with: ["class": "tags", "role": "tablist"], tabs),
        table(["Map", "Pieces", "Price"], rows),
      ], toys: tabs.indices.map { ShopToy(key: "tab\($0)", effect: .toggle) } + [deadHeadline])
  }

  private static func form(_ title: String, _ lines: [PageNode], button: PageNode, fields: [String])
    -> ShopPage
  {
    ShopPage(
      url: "", title: "",
      main: [heading(title), PageNode("form", with: ["class": "form"], key: "form", lines + [button])],
      toys: [deadHeadline], fields: fields.map { ShopField(key: $0, most: 24) })
  }
}
