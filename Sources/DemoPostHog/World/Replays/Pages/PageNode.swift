/// A piece of a page: an element, or a text.
struct PageNode: Sendable, ExpressibleByStringInterpolation {
  /// Empty for a text.
  var tag: String
  var attributes: [PageAttribute] = []
  var children: [PageNode] = []
  var text = ""
  /// The name by which steps of a script find the element.
  var key: String?
  /// About where it stands on the page, in pixels of a wide window.
  var spot = PageSpot()
  /// rrweb's number of the node; 0 until the page is shown.
  var id = 0

  init(
    _ tag: String, with attributes: KeyValuePairs<String, String>, key: String? = nil,
    at spot: PageSpot = PageSpot(), _ children: [PageNode] = []
  ) {
    self.init(tag, key: key, at: spot, children)
    self.attributes = attributes.map { PageAttribute(name: $0.key, value: $0.value) }
  }

  init(_ tag: String, key: String? = nil, at spot: PageSpot = PageSpot(), _ children: [PageNode] = []) {
    self.tag = tag
    self.children = children
    self.key = key
    self.spot = spot
  }

  init(text: String, key: String? = nil) {
    tag = ""
    self.text = text
    self.key = key
  }

  init(stringLiteral value: String) { self.init(text: value) }

  var isText: Bool { tag.isEmpty }

  /// All of its text, as a reader sees it.
  var innerText: String {
    isText ? text : children.map(\.innerText).filter { !$0.isEmpty }.joined(separator: " ")
  }

  subscript(attribute name: String) -> String? {
    get { attributes.last { $0.name == name }?.value }
    set {
      attributes.removeAll { $0.name == name }
      if let newValue { attributes.append(PageAttribute(name: name, value: newValue)) }
    }
  }
}

extension PageNode {
  /// Gives numbers to the nodes that have none, in document order, as rrweb does.
  mutating func number(from next: inout Int) {
    if id == 0 {
      id = next
      next += 1
    }
    for index in children.indices { children[index].number(from: &next) }
  }

  /// Changes the node of a number; whether there is one.
  @discardableResult
  mutating func change(_ id: Int, _ change: (inout PageNode) -> Void) -> Bool {
    if self.id == id {
      change(&self)
      return true
    }
    for index in children.indices where children[index].change(id, change) { return true }
    return false
  }

  /// The node of a number, where it is inside.
  func node(_ id: Int) -> PageNode? {
    if self.id == id { return self }
    for child in children {
      if let found = child.node(id) { return found }
    }
    return nil
  }

  /// Whether it or something inside has a key.
  func has(_ key: String) -> Bool { self.key == key || children.contains { $0.has(key) } }
}
