/// A page in a window, with the changes that its scripts made to it.
struct ShownPage: Sendable {
  let page: ShopPage
  private(set) var html: PageNode
  /// Of the document, in pixels.
  var scrolled = 0
  private var places: [String: (id: Int, spot: PageSpot)] = [:]
  private var nextID = 3

  init(_ page: ShopPage) {
    self.page = page
    html = page.html
    html.number(from: &nextID)
    register(html)
  }

  func id(of key: String) -> Int? { places[key]?.id }

  func spot(of key: String) -> PageSpot? { places[key]?.spot }

  /// The element of a key as it is now.
  func node(_ key: String) -> PageNode? { id(of: key).flatMap { html.node($0) } }

  mutating func change(_ key: String, _ change: (inout PageNode) -> Void) {
    guard let id = id(of: key) else { return }
    html.change(id, change)
  }

  /// Puts a node at the end of another one and answers it with its numbers.
  mutating func add(_ node: PageNode, to key: String) -> (node: PageNode, parent: Int)? {
    guard let parent = id(of: key) else { return nil }
    var node = node
    node.number(from: &nextID)
    html.change(parent) { $0.children.append(node) }
    register(node)
    return (node, parent)
  }

  /// Takes an element away and answers its number and its parent's.
  mutating func remove(_ key: String, from parentKey: String) -> (id: Int, parent: Int)? {
    guard let id = id(of: key), let parent = self.id(of: parentKey) else { return nil }
    html.change(parent) { $0.children.removeAll { $0.id == id } }
    places[key] = nil
    return (id, parent)
  }

  private mutating func register(_ node: PageNode) {
    if let key = node.key { places[key] = (node.id, node.spot) }
    for child in node.children { register(child) }
  }
}
