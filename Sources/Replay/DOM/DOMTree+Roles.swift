/// What elements are to their users.
extension DOMTree {
  private static let roles: Set<String> = [
    "alert", "alertdialog", "button", "cell", "checkbox", "columnheader", "combobox", "dialog", "gridcell",
    "heading", "img", "link", "listbox", "listitem", "menu", "menubar", "menuitem", "menuitemcheckbox",
    "menuitemradio", "navigation", "option", "progressbar", "radio", "row", "rowheader", "scrollbar",
    "search",
    "searchbox", "slider", "spinbutton", "status", "switch", "tab", "table", "tablist", "tabpanel", "textbox",
    "toolbar", "tooltip", "tree", "treeitem",
  ]
  private static let clickableRoles: Set<String> = [
    "button", "link", "menuitem", "menuitemcheckbox", "menuitemradio", "tab", "checkbox", "radio", "switch",
    "option", "treeitem", "combobox", "textbox", "searchbox", "slider", "spinbutton",
  ]

  private static let buttonClasses = WordList(["btn", "button", "clickable"])

  /// A role of ARIA, by attribute or by tag.
  func role(of node: NodeIndex) -> String? {
    if let role = attribute(.role, of: node)?.lowercased().split(separator: " ").first.map(String.init),
      Self.roles.contains(role)
    {
      return role
    }
    return nativeRole(of: node)
  }

  private func nativeRole(of node: NodeIndex) -> String? {
    switch nodes[Int(node)].tag {
    case .a, .area: has(.href, node) ? "link" : nil
    case .button, .summary: "button"
    case .select: "combobox"
    case .textarea: "textbox"
    case .option: "option"
    case .img: "img"
    case .dialog: "dialog"
    case .h1, .h2, .h3, .h4, .h5, .h6: "heading"
    case .td: "cell"
    case .th: "columnheader"
    case .tr: "row"
    case .input: inputRole(of: node)
    default: isEditable(node) ? "textbox" : nil  // DOMName
    }
  }

  private func inputRole(of node: NodeIndex) -> String {
    switch inputType(of: node) {
    case "button", "submit", "reset", "image", "file", "color": "button"
    case "checkbox": "checkbox"
    case "radio": "radio"
    case "range": "slider"
    case "number": "spinbutton"
    case "search": "searchbox"
    default: "textbox"  // String
    }
  }

  /// Of an `input`; `text` where it says none.
  func inputType(of node: NodeIndex) -> String {
    attribute(.type, of: node).map { PageText.clean($0, limit: 20).lowercased() } ?? "text"
  }

  func isEditable(_ node: NodeIndex) -> Bool {
    withAttribute(.contentEditable, of: node) { !$0.elementsEqual("false".utf8) } ?? false
  }

  /// A field that a person types into.
  func isTextField(_ node: NodeIndex) -> Bool {
    switch role(of: node) {
    case "textbox", "searchbox", "spinbutton": true
    default: isEditable(node)  // String
    }
  }

  /// What a person meant to click: the nearest link, button or field that the node lies in.
  func clickTarget(of node: NodeIndex) -> NodeIndex {
    closest(node, within: 24, where: isClickable) ?? closest(node, within: 5, where: isMadeClickable)
      ?? element(node)
  }

  /// A text stands for its element.
  private func element(_ node: NodeIndex) -> NodeIndex {
    closest(node, within: 4) { nodes[Int($0)].kind == .element } ?? node
  }

  func isClickable(_ node: NodeIndex) -> Bool {
    guard nodes[Int(node)].kind == .element else { return false }
    switch nodes[Int(node)].tag {
    case .a, .button, .input, .select, .textarea, .summary, .label, .option, .area: return true
    default: break  // DOMName
    }
    if has(.onClick, node) || isEditable(node) { return true }
    guard let role = attribute(.role, of: node) else { return false }
    return Self.clickableRoles.contains(role.lowercased())
  }

  /// Whether an element looks as if a script made it a button.
  func isMadeClickable(_ node: NodeIndex) -> Bool {
    guard nodes[Int(node)].kind == .element, nodes[Int(node)].tag != .body else { return false }
    if attribute(.tabIndex, of: node, is: "0") { return true }
    return withAttribute(.classes, of: node, Self.buttonClasses.isFound) ?? false
  }

  /// A button that sends its form.
  func isSubmit(_ node: NodeIndex) -> Bool {
    switch nodes[Int(node)].tag {
    case .input: ["submit", "image"].contains(inputType(of: node))
    case .button:
      ["", "submit"].contains(attribute(.type, of: node)?.lowercased() ?? "") && form(of: node) != nil
    default: false  // DOMName
    }
  }

  func form(of node: NodeIndex) -> NodeIndex? {
    closest(node) { nodes[Int($0)].tag == .form && nodes[Int($0)].kind == .element }
  }
}
