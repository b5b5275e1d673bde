/// From the cart to the thanks.
extension ShopPage {
  static func cart(_ state: ShopState) -> ShopPage {
    let products = ShopCatalogue.maps.prefix(2) + ShopCatalogue.globes.prefix(max(1, min(3, state.cart) - 2))
    let rows = products.enumerated().map { index, product in
      PageNode(
        "tr",
        [
          PageNode("td", [PageNode(text: product.name)]),
          PageNode(
            "td",
            [
              PageNode(
                "button", with: ["type": "button", "class": "tag", "aria-label": "One more \(product.name)"],
                key: "plus\(index)", at: PageSpot(760, 258 + index * 49), ["+"])
            ]),
          PageNode("td", with: ["class": "number"], [PageNode(text: product.price)]),
        ])
    }
    return ShopPage(
      url: "", title: "",
      main: [
        crumbs([("/", "Home")], here: "Cart"), heading("Your cart"),
        PageNode(
          "div", with: ["class": "split"],
          [
            PageNode(
              "div", with: ["class": "wide"],
              [PageNode("table", with: ["class": "totals"], [PageNode("tbody", rows)]), coupon]),
            PageNode("aside", with: ["class": "narrow", "aria-label": "Summary"], summary),
          ]),
      ],
      toys: products.indices.map { ShopToy(key: "plus\($0)", effect: .addToCart) } + [deadHeadline],
      fields: [ShopField(key: "coupon", most: 12)])
  }

  private static var coupon: PageNode {
    PageNode(
      "form", with: ["class": "pair", "action": Visits.site + "/cart/coupon"], key: "coupon-form",
      [
        line("coupon", "Coupon", at: PageSpot(420, 440)),
        button("coupon-apply", "Apply", at: PageSpot(920, 440), quiet: true),
      ])
  }

  private static var summary: [PageNode] {
    [
      PageNode("h2", ["Summary"]),
      table(["", ""], [["Goods", "€44.40"], ["Delivery", "€4.90"], ["Total", "€49.30"]]),
      way("/checkout/address", "Check out", at: PageSpot(1160, 420)),
    ]
  }

  private static func steps(_ now: Int) -> PageNode {
    let names = ["Cart", "Address", "Payment", "Thanks"]
    return PageNode(
      "ol", with: ["class": "steps", "aria-label": "Steps"],
      names.enumerated().map { index, name in
        PageNode(
          "li", with: index == now ? ["class": "now", "aria-current": "step"] : [:], [PageNode(text: name)])
      })
  }

  static func address(_ state: ShopState) -> ShopPage {
    let isRejected = state.isRejected
    let alert = PageNode(
      "div", with: ["class": "alert", "role": "alert"],
      ["Two fields need your attention before we can go on."])
    let fields = [
      line("name", "Full name", at: PageSpot(460, 270)), line("street", "Street", at: PageSpot(460, 350)),
      PageNode(
        "div", with: ["class": "pair"],
        [
          line(
            "postcode", "Postcode", at: PageSpot(330, 430),
            problem: isRejected ? "Enter a valid postcode, for example 8001." : nil),
          line("city", "City", at: PageSpot(600, 430)),
        ]),
      country,
      line(
        "phone", "Telephone", type: "tel", at: PageSpot(460, 590),
        problem: isRejected ? "Enter a number with its country code." : nil),
      PageNode(
        "label",
        [
          PageNode("input", with: ["type": "checkbox", "name": "gift"], key: "gift", at: PageSpot(222, 640)),
          " Wrap it as a present",
        ]),
    ]
    return ShopPage(
      url: "", title: "",
      main: [steps(1), heading("Delivery address")] + (isRejected ? [alert] : []) + [
        PageNode(
          "form", with: ["class": "form", "method": "post", "action": Visits.site + "/checkout/address"],
          key: "form",
          fields + [PageNode("p"), button("continue", "Continue to payment", at: PageSpot(310, 690))])
      ], toys: [deadHeadline],
      fields: ["name", "street", "postcode", "city", "phone"].map { ShopField(key: $0, most: 22) })
  }

  private static var country: PageNode {
    let countries = ["Switzerland", "Sweden", "Ukraine", "Greece", "India", "Japan", "Kenya"]
    return PageNode(
      "div", with: ["class": "line"],
      [
        PageNode("label", with: ["for": "country"], ["Country"]),
        PageNode(
          "select", with: ["id": "country", "name": "country", "class": "field"], key: "country",
          at: PageSpot(460, 510),
          countries.map { PageNode("option", with: ["value": $0], [PageNode(text: $0)]) }),
      ])
  }

  static func payment(_ state: ShopState) -> ShopPage {
    let fields = [
      line("holder", "Name on the card", at: PageSpot(460, 270)),
      line("card", "Card number", at: PageSpot(460, 350)),
      PageNode(
        "div", with: ["class": "pair"],
        [
          line("expiry", "Valid until (MM/YY)", at: PageSpot(330, 430)),
          line("cvc", "Security code", type: "password", at: PageSpot(600, 430)),
        ]),
    ]
    return ShopPage(
      url: "", title: "",
      main: [
        steps(2), heading("Payment"),
        PageNode(
          "div", with: ["class": "split"],
          [
            PageNode(
              "form",
              with: ["class": "form wide", "method": "post", "action": Visits.site + "/checkout/payment"],
              key: "form",
              fields + [
                PageNode(
                  "p", with: ["class": "hint"], ["Your card is charged when the map leaves our press."]),
                button("pay", "Pay now", at: PageSpot(270, 530)),
              ]),
            PageNode("aside", with: ["class": "narrow", "aria-label": "Summary"], [summary[0], summary[1]]),
          ]),
      ], toys: [deadHeadline],
      fields: [
        ShopField(key: "holder", most: 20), ShopField(key: "card", most: 19),
        ShopField(key: "expiry", most: 5), ShopField(key: "cvc", most: 3),
      ])
  }

  static func thanks() -> ShopPage {
    ShopPage(
      url: "", title: "",
      main: [
        steps(3), heading("Thank you"),
        PageNode(
          "div", with: ["class": "done", "role": "status"], ["Your order 48213 is on its way to the press."]),
        PageNode("p", ["A letter with the invoice goes to your e-mail address."]),
        PageNode(
          "a", with: ["href": Visits.site + "/account/orders/48213?tab=invoice"],
          key: "to:/account/orders/48213?tab=invoice", at: PageSpot(260, 330), ["See the order"]),
      ], toys: [deadHeadline])
  }
}
