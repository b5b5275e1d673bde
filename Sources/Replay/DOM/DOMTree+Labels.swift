/// How a person would name an element. Labels are cleaned and cut.
extension DOMTree {
  static var labelLimit: Int { 100 }

  /// By `aria-label`, `aria-labelledby`, `<label>`, title, alt, text, placeholder; then by what stands before a
  /// field, and by its name.
  func label(of node: NodeIndex) -> String? {
    let isField = isField(node)
    return cleaned(.ariaLabel, node) ?? labelledBy(node) ?? (isField ? fieldLabel(of: node) : nil)
      ?? cleaned(.title, node) ?? cleaned(.alt, node)
      ?? (isField ? buttonValue(of: node) : textLabel(of: node))
      ?? cleaned(.placeholder, node) ?? (isField ? textBefore(node) : nil) ?? technicalName(of: node)
  }

  private func cleaned(_ name: DOMName, _ node: NodeIndex) -> String? {
    attribute(name, of: node).flatMap { nonEmpty(PageText.clean($0, limit: Self.labelLimit)) }
  }

  private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

  /// An element whose text is its value, not its name.
  func isField(_ node: NodeIndex) -> Bool {
    switch nodes[Int(node)].tag {
    case .input, .select, .textarea: true
    default: isEditable(node)  // DOMName
    }
  }

  /// The texts of the named elements. What these are labelled by does not count, so there are no circles.
  private func labelledBy(_ node: NodeIndex) -> String? {
    guard let ids = attribute(.ariaLabelledBy, of: node) else { return nil }
    let texts = ids.split(separator: " ").prefix(4).compactMap { id -> String? in
      guard let element = element(withID: String(id), near: node), element != node else { return nil }
      return cleaned(.ariaLabel, element) ?? nonEmpty(text(of: element, limit: Self.labelLimit))
    }
    return nonEmpty(PageText.clean(texts.joined(separator: " "), limit: Self.labelLimit))
  }

  private func fieldLabel(of node: NodeIndex) -> String? {
    if let id = attribute(.id, of: node), let label = label(for: id, near: node),
      let text = nonEmpty(text(of: label, limit: Self.labelLimit, skipping: node))
    {
      return withoutColon(text)
    }
    guard let around = closest(node, within: 12, where: { nodes[Int($0)].tag == .label }) else { return nil }
    return nonEmpty(withoutColon(text(of: around, limit: Self.labelLimit, skipping: node)))
  }

  private func withoutColon(_ text: String) -> String {
    text.hasSuffix(":") ? PageText.clean(String(text.dropLast())) : text
  }

  /// Buttons that are inputs show their value.
  private func buttonValue(of node: NodeIndex) -> String? {
    guard nodes[Int(node)].tag == .input else { return nil }
    switch inputType(of: node) {
    case "submit": return cleaned(.value, node) ?? "Submit"
    case "reset": return cleaned(.value, node) ?? "Reset"
    case "button": return cleaned(.value, node)
    default: return nil  // String
    }
  }

  /// The text of a large part of a page is no label: its heading is.
  private func textLabel(of node: NodeIndex) -> String? {
    let now = nodes[Int(node)]
    guard now.tag != .html, now.tag != .body, now.kind == .element else { return nil }
    let text = text(of: node, limit: PageText.usualLimit)
    if text.isEmpty { return titleBelow(node) }
    if text.count <= Self.labelLimit || isClickable(node) {
      return PageText.clean(text, limit: Self.labelLimit)
    }
    return heading(in: node)
  }

  /// A picture in a button often has the only name.
  private func titleBelow(_ node: NodeIndex) -> String? {
    var title: String?
    walk(node, most: 64) { child in
      if title == nil { title = cleaned(.title, child) ?? cleaned(.alt, child) ?? cleaned(.ariaLabel, child) }
      return title == nil
    }
    return title
  }

  func heading(in node: NodeIndex) -> String? {
    var heading: String?
    walk(node, most: 400) { child in
      if heading == nil, nodes[Int(child)].kind == .element, role(of: child) == "heading" {
        heading = nonEmpty(text(of: child, limit: Self.labelLimit))
      }
      return heading == nil
    }
    return heading
  }

  /// A short text just before the field, in the same row or group.
  private func textBefore(_ node: NodeIndex) -> String? {
    var place = node
    for _ in 0..<3 {
      let previous = elementBefore(place)
      if previous != .none, !holdsField(previous) {
        let text = text(of: previous, limit: 48)
        if !text.isEmpty, text.count <= 40 { return withoutColon(text) }
      }
      place = nodes[Int(place)].parent
      if place == .none || nodes[Int(place)].tag == .form || nodes[Int(place)].tag == .body { return nil }
    }
    return nil
  }

  private func elementBefore(_ node: NodeIndex) -> NodeIndex {
    var (previous, steps) = (nodes[Int(node)].previous, 8)
    while previous != .none, steps > 0, text(of: previous, limit: 8).isEmpty {
      previous = nodes[Int(previous)].previous
      steps -= 1
    }
    return steps > 0 ? previous : .none
  }

  func holdsField(_ node: NodeIndex) -> Bool {
    var holds = false
    walk(node, most: 100) { child in
      holds =
        holds || nodes[Int(child)].kind == .element && (isField(child) || nodes[Int(child)].tag == .button)
      return !holds
    }
    return holds
  }

  /// What programmers call it; better than nothing.
  private func technicalName(of node: NodeIndex) -> String? {
    guard isField(node) || isClickable(node) else { return nil }
    if nodes[Int(node)].tag == .a, let address = attribute(.href, of: node) {
      return nonEmpty(PageURL(address).path)
    }
    return cleaned(.name, node) ?? cleaned(.testID, node) ?? cleaned(.dataAttr, node) ?? cleaned(.id, node)
  }
}
