/// The text of a part of a page, as a person would read it.
extension DOMTree {
  private static let iconClasses = WordList(["material-icons", "material-symbols"])

  /// Nodes that are looked at for one text.
  static var textNodes: Int { 600 }

  /// Cleaned and cut. Pictures count with their names; scripts, hidden parts and `skipped` do not.
  func text(
    of top: NodeIndex, limit: Int = PageText.usualLimit, skipping skipped: NodeIndex = .none,
    withButtons: Bool = true
  ) -> String {
    var gathered: [UInt8] = []
    let most = limit * 4
    walk(top, most: Self.textNodes) { node in
      guard gathered.count < most, node != skipped, isRead(node, in: top) else { return false }
      if !withButtons, node != top, isButton(node) { return false }
      if let name = ownName(of: node, in: top) {
        gathered.append(0x20)
        gathered += name.utf8.prefix(most)
        gathered.append(0x20)
        return false
      }
      let now = nodes[Int(node)]
      if now.kind == .element {
        if separates(now) { gathered.append(0x20) }
      } else if now.kind == .text || now.kind == .cdata {
        arena.withBytes(of: now.text) { gathered += $0.prefix(most) }
      }
      return true
    } leave: { node in
      if separates(nodes[Int(node)]) { gathered.append(0x20) }
    }
    return gathered.withUnsafeBufferPointer { PageText.clean($0, limit: limit) }
  }

  private func isButton(_ node: NodeIndex) -> Bool {
    nodes[Int(node)].tag == .button || attribute(.role, of: node, is: "button")
  }

  /// Whether text on both sides of the node's bounds is apart.
  private func separates(_ node: DOMNode) -> Bool {
    guard node.kind == .element else { return false }
    switch node.tag {
    case .b, .i, .em, .strong, .u, .s, .mark, .small, .sub, .sup, .font, .code: return false
    default: return true  // DOMName
    }
  }

  /// Pictures are read by their name, and so are named parts of a control.
  private func ownName(of node: NodeIndex, in top: NodeIndex) -> String? {
    let now = nodes[Int(node)]
    guard now.kind == .element, node != top else { return nil }
    if now.tag == .img { return attribute(.alt, of: node) ?? attribute(.title, of: node) ?? "" }
    guard let label = attribute(.ariaLabel, of: node), !label.isEmpty else { return nil }
    return label
  }

  /// Whether a person, or a screen reader, would read what is below.
  private func isRead(_ node: NodeIndex, in top: NodeIndex) -> Bool {
    let now = nodes[Int(node)]
    guard now.kind == .element else { return now.kind != .comment && now.kind != .documentType }
    switch now.tag {
    case .script, .noscript, .template, .head, DOMName.styleTag: return false
    case .option, .select, .textarea: if node != top { return false }
    default: break  // DOMName
    }
    guard node != top else { return true }
    return now.flags.isDisjoint(with: [.isHidden, .isUndisplayed])
      && !attribute(.ariaHidden, of: node, is: "true") && !isIcon(node)
  }

  /// Whether the text of a node is the name of a picture in a font: `keyboard_arrow_down`.
  private func isIcon(_ node: NodeIndex) -> Bool {
    if withAttribute(.classes, of: node, Self.iconClasses.isFound) ?? false { return true }
    guard attribute(.translate, of: node, is: "no"), let child = onlyChild(of: node) else { return false }
    return arena.withBytes(of: nodes[Int(child)].text) { text in
      !text.isEmpty && text.count < 40
        && text.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    }
  }

  private func onlyChild(of node: NodeIndex) -> NodeIndex? {
    let now = nodes[Int(node)]
    return now.firstChild != .none && now.firstChild == now.lastChild ? now.firstChild : nil
  }

  /// Whether one of the node's classes fits.
  func hasClass(_ node: NodeIndex, where fits: (Substring) -> Bool) -> Bool {
    guard let classes = attribute(.classes, of: node) else { return false }
    return classes.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" }).contains(where: fits)
  }

  /// Whether the node or one that it lies in is hidden by attribute or inline style.
  func isHidden(_ node: NodeIndex) -> Bool {
    closest(node) { !nodes[Int($0)].flags.isDisjoint(with: [.isHidden, .isUndisplayed]) } != nil
  }
}

extension DOMName {
  /// `style` as a tag is the same number as the attribute.
  static var styleTag: DOMName { .style }
}

extension DOMTree {
  /// Whether a text lies in what nobody reads: a script, a style, the head of the page.
  func isIgnoredText(_ node: NodeIndex) -> Bool {
    closest(node, within: 32) {
      [.script, .styleTag, .head, .noscript, .template].contains(nodes[Int($0)].tag)
    } != nil
  }
}
