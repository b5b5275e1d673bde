import Testing

@testable import Replay

@Suite struct DOMNameTests {
  private static let constants: [(DOMName, String)] = [
    (.id, "id"),
    (.classes, "class"),
    (.role, "role"),
    (.type, "type"),
    (.name, "name"),
    (.value, "value"),
    (.for, "for"),
    (.href, "href"),
    (.title, "title"),
    (.alt, "alt"),
    (.placeholder, "placeholder"),
    (.checked, "checked"),
    (.selected, "selected"),
    (.hidden, "hidden"),
    (.open, "open"),
    (.action, "action"),
    (.translate, "translate"),
    (.contentEditable, "contenteditable"),
    (.tabIndex, "tabindex"),
    (.onClick, "onclick"),
    (.style, "style"),
    (.cssText, "_cssText"),
    (.ariaLabel, "aria-label"),
    (.ariaLabelledBy, "aria-labelledby"),
    (.ariaDescribedBy, "aria-describedby"),
    (.ariaErrorMessage, "aria-errormessage"),
    (.ariaInvalid, "aria-invalid"),
    (.ariaHidden, "aria-hidden"),
    (.ariaLive, "aria-live"),
    (.ariaModal, "aria-modal"),
    (.testID, "data-testid"),
    (.dataAttr, "data-attr"),
    (.autocomplete, "autocomplete"),
    (.label, "label"),
    (.target, "target"),
    (.popover, "popover"),
    (.a, "a"),
    (.area, "area"),
    (.b, "b"),
    (.body, "body"),
    (.button, "button"),
    (.code, "code"),
    (.dialog, "dialog"),
    (.div, "div"),
    (.em, "em"),
    (.font, "font"),
    (.form, "form"),
    (.h1, "h1"),
    (.h2, "h2"),
    (.h3, "h3"),
    (.h4, "h4"),
    (.h5, "h5"),
    (.h6, "h6"),
    (.head, "head"),
    (.html, "html"),
    (.i, "i"),
    (.iframe, "iframe"),
    (.img, "img"),
    (.input, "input"),
    (.mark, "mark"),
    (.noscript, "noscript"),
    (.option, "option"),
    (.script, "script"),
    (.select, "select"),
    (.small, "small"),
    (.span, "span"),
    (.strong, "strong"),
    (.sub, "sub"),
    (.sup, "sup"),
    (.s, "s"),
    (.summary, "summary"),
    (.svg, "svg"),
    (.template, "template"),
    (.textarea, "textarea"),
    (.u, "u"),
    (.td, "td"),
    (.th, "th"),
    (.tr, "tr"),
    (.legend, "legend"),
    (.fieldset, "fieldset"),
  ]

  @Test func `Constants are the numbers of their names`() {
    let names = DOMNames()
    for (name, text) in Self.constants { #expect(names.text(of: name) == text) }
  }

  @Test func `Every table knows the first names by their place`() {
    #expect(Set(DOMName.known).count == DOMName.known.count)
    #expect(DOMName.known[Int(DOMName.firstTag.rawValue)] == "a")
    #expect(DOMName.known[0].isEmpty && DOMName.other.rawValue == 0)
  }
}
