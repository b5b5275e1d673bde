/// Form fields and what belongs to them.
extension DOMTree {
  private static let secretNames = WordList([
    "password", "passwd", "cc-", "cvv", "cvc", "card", "secret", "token", "ssn", "iban", "otp", "one-time",
  ])

  /// The field of a label, by `for` or inside it.
  func control(of label: NodeIndex) -> NodeIndex? {
    guard nodes[Int(label)].tag == .label else { return nil }
    if let id = attribute(.`for`, of: label) { return element(withID: id, near: label) }
    var control: NodeIndex?
    walk(label, most: 200) { node in
      if control == nil, nodes[Int(node)].kind == .element, isField(node) { control = node }
      return control == nil
    }
    return control
  }

  /// A value that is never shown, even where the page did not mask it.
  func isSecretField(_ node: NodeIndex) -> Bool {
    if inputType(of: node) == "password" { return true }
    return [DOMName.autocomplete, .name, .id].contains { name in
      withAttribute(name, of: node, Self.secretNames.isFound) ?? false
    }
  }

  /// The label of the option with a value.
  func optionLabel(_ value: String, in select: NodeIndex) -> String? {
    var label: String?
    walk(select, most: 5_000) { node in
      guard label == nil, nodes[Int(node)].tag == .option else { return label == nil }
      let text = attribute(.label, of: node).map { PageText.clean($0) } ?? text(of: node, limit: 80)
      if (attribute(.value, of: node) ?? text) == value { label = text }
      return false
    }
    return label
  }
}
