/// A name of a tag or an attribute as a number. The names that rules speak of are constants.
struct DOMName: Hashable, Sendable {
  var rawValue: UInt16

  /// A name beyond those that a table holds.
  static let other = DOMName(rawValue: 0)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The first names of every table, in this order. Attributes come first.
  static let known = [
    "", "id", "class", "role", "type", "name", "value", "for", "href", "title", "alt", "placeholder",
    "checked",
    "selected", "disabled", "hidden", "open", "action", "method", "contenteditable", "tabindex", "onclick",
    "style", "translate", "aria-label", "aria-labelledby", "aria-describedby", "aria-errormessage",
    "aria-invalid", "aria-hidden", "aria-live", "aria-modal", "aria-expanded", "aria-checked", "data-testid",
    "data-attr", "data-test", "data-cy", "autocomplete", "label", "target", "popover", "multiple", "_cssText",
    "a", "area", "b", "body", "button", "canvas", "code", "dialog", "div", "em", "fieldset", "font", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "head", "html", "i", "iframe", "img", "input", "legend", "li", "link",
    "mark", "noscript", "optgroup", "option", "path", "s", "script", "select", "small", "span", "strong",
    "sub", "summary", "sup", "svg", "td", "template", "textarea", "th", "tr", "u", "ul", "video",
    "aria-disabled",
  ]
  /// All attributes that labels and rules need lie before this one; `style` and `_cssText` are read, not kept.
  static let firstTag = DOMName(rawValue: 44)

  // Numbers, so that the compiler knows them. Looking for them in `known` would cost a call at each use.

  static let id = DOMName(rawValue: 1)
  static let classes = DOMName(rawValue: 2)
  static let role = DOMName(rawValue: 3)
  static let type = DOMName(rawValue: 4)
  static let name = DOMName(rawValue: 5)
  static let value = DOMName(rawValue: 6)
  static let `for` = DOMName(rawValue: 7)
  static let href = DOMName(rawValue: 8)
  static let title = DOMName(rawValue: 9)
  static let alt = DOMName(rawValue: 10)
  static let placeholder = DOMName(rawValue: 11)
  static let checked = DOMName(rawValue: 12)
  static let selected = DOMName(rawValue: 13)
  static let hidden = DOMName(rawValue: 15)
  static let open = DOMName(rawValue: 16)
  static let action = DOMName(rawValue: 17)
  static let translate = DOMName(rawValue: 23)
  static let contentEditable = DOMName(rawValue: 19)
  static let tabIndex = DOMName(rawValue: 20)
  static let onClick = DOMName(rawValue: 21)
  static let style = DOMName(rawValue: 22)
  static let cssText = DOMName(rawValue: 43)
  static let ariaLabel = DOMName(rawValue: 24)
  static let ariaLabelledBy = DOMName(rawValue: 25)
  static let ariaDescribedBy = DOMName(rawValue: 26)
  static let ariaErrorMessage = DOMName(rawValue: 27)
  static let ariaInvalid = DOMName(rawValue: 28)
  static let ariaHidden = DOMName(rawValue: 29)
  static let ariaLive = DOMName(rawValue: 30)
  static let ariaModal = DOMName(rawValue: 31)
  static let testID = DOMName(rawValue: 34)
  static let dataAttr = DOMName(rawValue: 35)
  static let autocomplete = DOMName(rawValue: 38)
  static let label = DOMName(rawValue: 39)
  static let target = DOMName(rawValue: 40)
  static let popover = DOMName(rawValue: 41)
  static let a = DOMName(rawValue: 44)
  static let area = DOMName(rawValue: 45)
  static let b = DOMName(rawValue: 46)
  static let body = DOMName(rawValue: 47)
  static let button = DOMName(rawValue: 48)
  static let code = DOMName(rawValue: 50)
  static let dialog = DOMName(rawValue: 51)
  static let div = DOMName(rawValue: 52)
  static let em = DOMName(rawValue: 53)
  static let font = DOMName(rawValue: 55)
  static let form = DOMName(rawValue: 56)
  static let h1 = DOMName(rawValue: 57)
  static let h2 = DOMName(rawValue: 58)
  static let h3 = DOMName(rawValue: 59)
  static let h4 = DOMName(rawValue: 60)
  static let h5 = DOMName(rawValue: 61)
  static let h6 = DOMName(rawValue: 62)
  static let head = DOMName(rawValue: 63)
  static let html = DOMName(rawValue: 64)
  static let i = DOMName(rawValue: 65)
  static let iframe = DOMName(rawValue: 66)
  static let img = DOMName(rawValue: 67)
  static let input = DOMName(rawValue: 68)
  static let mark = DOMName(rawValue: 72)
  static let noscript = DOMName(rawValue: 73)
  static let option = DOMName(rawValue: 75)
  static let script = DOMName(rawValue: 78)
  static let select = DOMName(rawValue: 79)
  static let small = DOMName(rawValue: 80)
  static let span = DOMName(rawValue: 81)
  static let strong = DOMName(rawValue: 82)
  static let sub = DOMName(rawValue: 83)
  static let sup = DOMName(rawValue: 85)
  static let s = DOMName(rawValue: 77)
  static let summary = DOMName(rawValue: 84)
  static let svg = DOMName(rawValue: 86)
  static let template = DOMName(rawValue: 88)
  static let textarea = DOMName(rawValue: 89)
  static let u = DOMName(rawValue: 92)
  static let td = DOMName(rawValue: 87)
  static let th = DOMName(rawValue: 90)
  static let tr = DOMName(rawValue: 91)
  static let legend = DOMName(rawValue: 69)
  static let fieldset = DOMName(rawValue: 54)
}
