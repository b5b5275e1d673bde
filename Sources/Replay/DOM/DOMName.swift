/// A name of a tag or an attribute as a number. The names that rules speak of are constants.
struct DOMName: Hashable, Sendable {
  var rawValue: UInt16

  /// A name beyond those that a table holds.
  static let other = DOMName(rawValue: 0)

  private init(_ text: String) {
    rawValue = UInt16(clamping: Self.known.firstIndex(of: text) ?? 0)
  }

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
  static let firstTag = DOMName("a")

  static let (id, classes, role, type) = (DOMName("id"), DOMName("class"), DOMName("role"), DOMName("type"))
  static let (name, value, `for`, href) = (DOMName("name"), DOMName("value"), DOMName("for"), DOMName("href"))
  static let (title, alt, placeholder) = (DOMName("title"), DOMName("alt"), DOMName("placeholder"))
  static let (checked, selected, hidden) = (DOMName("checked"), DOMName("selected"), DOMName("hidden"))
  static let (open, action, translate) = (DOMName("open"), DOMName("action"), DOMName("translate"))
  static let (contentEditable, tabIndex) = (DOMName("contenteditable"), DOMName("tabindex"))
  static let (onClick, style, cssText) = (DOMName("onclick"), DOMName("style"), DOMName("_cssText"))
  static let (ariaLabel, ariaLabelledBy) = (DOMName("aria-label"), DOMName("aria-labelledby"))
  static let (ariaDescribedBy, ariaErrorMessage) = (DOMName("aria-describedby"), DOMName("aria-errormessage"))
  static let (ariaInvalid, ariaHidden) = (DOMName("aria-invalid"), DOMName("aria-hidden"))
  static let (ariaLive, ariaModal, testID) = (
    DOMName("aria-live"), DOMName("aria-modal"), DOMName("data-testid")
  )
  static let (dataAttr, autocomplete) = (DOMName("data-attr"), DOMName("autocomplete"))
  static let (label, target, popover) = (DOMName("label"), DOMName("target"), DOMName("popover"))

  static let (a, area, b, body) = (DOMName("a"), DOMName("area"), DOMName("b"), DOMName("body"))
  static let (button, code, dialog) = (DOMName("button"), DOMName("code"), DOMName("dialog"))
  static let (div, em, font, form) = (DOMName("div"), DOMName("em"), DOMName("font"), DOMName("form"))
  static let (h1, h2, h3) = (DOMName("h1"), DOMName("h2"), DOMName("h3"))
  static let (h4, h5, h6) = (DOMName("h4"), DOMName("h5"), DOMName("h6"))
  static let (head, html, i, iframe) = (DOMName("head"), DOMName("html"), DOMName("i"), DOMName("iframe"))
  static let (img, input, mark) = (DOMName("img"), DOMName("input"), DOMName("mark"))
  static let (noscript, option, script) = (DOMName("noscript"), DOMName("option"), DOMName("script"))
  static let (select, small, span) = (DOMName("select"), DOMName("small"), DOMName("span"))
  static let (strong, sub, sup, s) = (DOMName("strong"), DOMName("sub"), DOMName("sup"), DOMName("s"))
  static let (summary, svg, template) = (DOMName("summary"), DOMName("svg"), DOMName("template"))
  static let (textarea, u, td, th) = (DOMName("textarea"), DOMName("u"), DOMName("td"), DOMName("th"))
  static let (tr, legend, fieldset) = (DOMName("tr"), DOMName("legend"), DOMName("fieldset"))
}
