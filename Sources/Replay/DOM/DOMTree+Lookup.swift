/// Finds elements by the ids that pages give them, within a document or shadow root.
extension DOMTree {
  /// The outermost node that ids are looked up in: a document or the host of a shadow root.
  func scope(of node: NodeIndex) -> NodeIndex {
    var (node, steps) = (node, Self.deepest)
    while steps > 0, nodes[Int(node)].kind != .document, nodes[Int(node)].parent != .none {
      if nodes[Int(node)].flags.contains(.isShadow) { return nodes[Int(node)].parent }
      node = nodes[Int(node)].parent
      steps -= 1
    }
    return node
  }

  func element(withID id: String, near node: NodeIndex) -> NodeIndex? {
    find(.id, id, near: node, references.element(withID: id))
  }

  func label(for id: String, near node: NodeIndex) -> NodeIndex? {
    find(.`for`, id, near: node, references.label(for: id))
  }

  /// What was noted, if it still stands in the same scope. Otherwise the start of the scope is searched.
  private func find(_ name: DOMName, _ text: String, near node: NodeIndex, _ noted: NodeIndex?) -> NodeIndex?
  {
    guard !text.isEmpty, let noted else { return nil }
    let scope = scope(of: node)
    if fits(noted, name, text), self.scope(of: noted) == scope { return noted }
    var found: NodeIndex?
    walk(scope, most: 5_000) { candidate in
      if found == nil, fits(candidate, name, text) { found = candidate }
      return found == nil
    }
    return found
  }

  private func fits(_ node: NodeIndex, _ name: DOMName, _ text: String) -> Bool {
    guard nodes.indices.contains(Int(node)), nodes[Int(node)].kind == .element else { return false }
    return withAttribute(name, of: node) { $0.elementsEqual(text.utf8) } ?? false
  }
}

extension DOMTree {
  func changesTitle(_ changes: MutationChanges) -> Bool {
    (changes.texts.prefix(8) + changes.added.prefix(8)).contains { node in
      nodes.indices.contains(Int(node)) && closest(node, within: 2) { nodes[Int($0)].tag == .title } != nil
    }
  }

  /// Of the page; nil where it has none.
  var title: String? {
    guard root != .none else { return nil }
    var title: NodeIndex?
    walk(root, most: 500) { node in
      if title == nil, nodes[Int(node)].tag == .title, nodes[Int(node)].kind == .element { title = node }
      return title == nil && nodes[Int(node)].tag != .body
    }
    guard let title, nodes[Int(title)].firstChild != .none else { return nil }
    let text = arena.withBytes(of: nodes[Int(nodes[Int(title)].firstChild)].text) {
      PageText.clean($0, limit: 100)
    }
    return text.isEmpty ? nil : text
  }
}
