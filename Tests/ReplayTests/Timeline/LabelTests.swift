import Recordings
import Testing

@testable import Replay

@Suite struct LabelTests {
  /// What a click on an element of a page is called.
  private func label(_ html: String, clicking name: String = "x") -> String? {
    var recording = MadeRecording()
    recording.load("https://shop.test/", html, at: 0)
    recording.click(name, at: 1_000)
    return recording.entries(.click).first?.target?.text
  }

  @Test(
    arguments: [
      ("<button id='x' aria-label='Close' title='t'>×</button>", "button “Close”"),
      (
        "<b id='l'>Pay</b> <b id='m'>now</b><button id='x' aria-labelledby='l m'>ok</button>",
        "button “Pay now”"
      ),
      ("<label for='x'>E-mail:</label><input id='x' placeholder='you@example.com'>", "textbox “E-mail”"),
      ("<label>Street <input id='x'></label>", "textbox “Street”"),
      ("<a id='x' href='/a' title='All orders'>12</a>", "link “All orders”"),
      ("<button id='x'><img alt='Basket'></button>", "button “Basket”"),
      ("<button id='x'>Add <b>to</b> basket</button>", "button “Add to basket”"),
      ("<input id='x' placeholder='Search shops'>", "textbox “Search shops”"),
      ("<input id='x' type='submit' value='Log in'>", "button “Log in”"),
      ("<div>Card number</div><div><input id='x'></div>", "textbox “Card number”"),
      ("<input id='x' name='coupon'>", "textbox “coupon”"),
      ("<label>Card number</label><input id='x'>", "textbox “Card number”"),
      (
        "<label for='x'>Mail</label><input id='x' title='Your mail' placeholder='you@example.com'>",
        "textbox “Mail”"
      ),
      ("<input id='x' title='Your mail' placeholder='you@example.com'>", "textbox “Your mail”"),
      ("<button id='x' title='Close'><img alt='Cross'>Away</button>", "button “Close”"),
      ("<div role='tab' id='x'>Billing</div>", "tab “Billing”"),
    ])
  func elementsAreNamedInTheOrderOfTheirLabels(html: String, text: String) {
    #expect(label(html) == text)
  }

  @Test func aClickInsideAButtonIsAClickOnTheButton() {
    #expect(label("<button><svg><path id='x'></path></svg><span>Save</span></button>") == "button “Save”")
  }

  @Test func theNameOfAnIconInAFontIsNoLabel() {
    let icon = "<span translate='no'>shopping_cart</span>"
    #expect(label("<a id='x' href='/cart'>\(icon)<span>Basket</span></a>") == "link “Basket”")
  }

  @Test func aLargePartOfAPageIsNamedByItsHeading() {
    let text = String(repeating: "Many words. ", count: 40)
    #expect(label("<div id='x'><h2>Our offers</h2><p>\(text)</p></div>") == "div “Our offers”")
  }

  @Test func referencesInACircleEnd() {
    let html = "<b id='a' aria-labelledby='x'>A</b><button id='x' aria-labelledby='a x'>B</button>"
    #expect(label(html) == "button “A”")
  }

  @Test func aLabelOfTenMegabytesIsCut() {
    let html = "<button id='x' aria-label='\(String(repeating: "long ", count: 2_000_000))'>B</button>"
    #expect((label(html) ?? "").count < 130)
  }

  @Test func aLabelLosesWhatATerminalMustNotSee() {
    let html = "<button id='x' aria-label='Pay\u{1B}[31m \u{202E}now\u{200B}\u{85}!'>B</button>"
    #expect(label(html) == "button “Pay[31m now !”")
  }

  @Test func theSameIDInAFrameIsAnotherElement() {
    var recording = MadeRecording()
    recording.load(
      "https://shop.test/", "<label for='x'>Outer</label><input id='x'><iframe id='f'></iframe>", at: 0)
    recording.mutate(
      adds: [
        [
          "parentId": .integer(recording.ids["f"] ?? 0), "nextId": .null,
          "node": ["type": 0, "id": 900, "rootId": 900, "childNodes": []],
        ],
        ["parentId": 900, "nextId": .null, "node": element(901, "html", [])],
        [
          "parentId": 901, "nextId": 903,
          "node": element(902, "label", [JSONMember(name: "for", value: "x")]),
        ],
        ["parentId": 902, "nextId": .null, "node": ["type": 3, "id": 904, "textContent": "Inner"]],
        [
          "parentId": 901, "nextId": .null,
          "node": element(903, "input", [JSONMember(name: "id", value: "x")]),
        ],
      ], at: 10)
    recording.event(3, ["source": 2, "type": 2, "id": 903, "x": 5, "y": 5], at: 1_000)
    recording.click("x", at: 3_000)
    #expect(recording.entries(.click).map { $0.target?.label } == ["Inner", "Outer"])
  }

  private func element(_ id: Int, _ tag: String, _ attributes: [JSONMember]) -> JSONValue {
    [
      "type": 2, "id": .integer(id), "tagName": .string(tag), "attributes": .object(attributes),
      "childNodes": [],
    ]
  }
}
