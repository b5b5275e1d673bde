/// Dialogs: what lies over a page and asks for an answer.
extension DOMTree {
  func isDialog(_ node: NodeIndex) -> Bool {
    guard nodes[Int(node)].kind == .element else { return false }
    if nodes[Int(node)].tag == .dialog { return has(.open, node) || has(.ariaModal, node) }
    if attribute(.role, of: node, is: "dialog") || attribute(.role, of: node, is: "alertdialog") {
      return true
    }
    return attribute(.ariaModal, of: node, is: "true")
  }

  /// The dialog among the first nodes of a part of a page.
  func dialog(in top: NodeIndex) -> NodeIndex? {
    var dialog: NodeIndex?
    walk(top, most: 200) { node in
      if dialog == nil, isDialog(node) { dialog = node }
      return dialog == nil
    }
    return dialog
  }

  /// Empty where it has none.
  func dialogLabel(of node: NodeIndex) -> String {
    if let label = attribute(.ariaLabel, of: node), !label.isEmpty {
      return PageText.clean(label, limit: Self.labelLimit)
    }
    if let id = attribute(.ariaLabelledBy, of: node), let title = element(withID: id, near: node) {
      return text(of: title, limit: Self.labelLimit)
    }
    return heading(in: node) ?? text(of: node, limit: 60)
  }

  /// Whether a change of this attribute opens or closes what it belongs to.
  static func isVisibility(_ name: DOMName) -> Bool {
    [.open, .hidden, .style, .classes, .ariaHidden, .ariaModal, .role].contains(name)
  }

  func isShown(_ node: NodeIndex) -> Bool {
    !isHidden(node) && !attribute(.ariaHidden, of: node, is: "true")
  }
}
