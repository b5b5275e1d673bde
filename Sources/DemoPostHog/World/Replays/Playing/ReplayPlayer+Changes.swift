import Recordings

/// What scripts change in a page.
extension ReplayPlayer {
  mutating func toggle(_ key: String) {
    let isOn = pages[window]?.node(key)?[attribute: "aria-pressed"] == "true"
    set(key, "aria-pressed", isOn ? "false" : "true")
    let name = pages[window]?.node(key)?[attribute: "class"] ?? "tag"
    set(key, "class", isOn ? name.replacingSuffix(" on", with: "") : name + " on")
  }

  mutating func disclose(_ key: String) {
    let isOpen = pages[window]?.node(key)?[attribute: "aria-expanded"] == "true"
    set(key, "aria-expanded", isOpen ? "false" : "true")
    set(key + "-box", "data-open", isOpen ? "no" : "yes")
  }

  mutating func addToCart() {
    send(
      ReplayRequest(method: "POST", path: "/api/cart", status: 201, duration: 160 + times.fraction() * 200))
    cart += 1
    text("cart-count", String(cart))
    let toast = PageNode(
      "div", with: ["class": "toast"], key: "toast", [PageNode(text: "Added to your cart.")])
    hide("toast", from: "toasts")
    show(toast, in: "toasts")
  }

  mutating func show(_ node: PageNode, in key: String) {
    guard mode == .everything, let added = pages[window]?.add(node, to: key) else { return }
    var writer = JSONBytes()
    writer.raw("[")
    writer.adds(added.node, parent: added.parent, next: nil)
    writer.raw("]")
    mutation(adds: writer.bytes)
  }

  mutating func hide(_ key: String, from parent: String) {
    guard mode == .everything, let gone = pages[window]?.remove(key, from: parent) else { return }
    mutation(removes: Array(#"[{"parentId":\#(gone.parent),"id":\#(gone.id)}]"#.utf8))
  }

  mutating func set(_ key: String, _ name: String, _ value: String?) {
    guard mode == .everything, let id = pages[window]?.id(of: key) else { return }
    pages[window]?.change(key) { $0[attribute: name] = value }
    let text = value.map { Self.quoted($0) } ?? "null"
    mutation(attributes: Array(#"[{"id":\#(id),"attributes":{"\#(name)":\#(text)}}]"#.utf8))
  }

  private mutating func text(_ key: String, _ value: String) {
    guard mode == .everything, let id = pages[window]?.id(of: key) else { return }
    pages[window]?.change(key) { $0.text = value }
    mutation(texts: Array(#"[{"id":\#(id),"value":\#(Self.quoted(value))}]"#.utf8))
  }

  private mutating func mutation(
    texts: [UInt8] = [], attributes: [UInt8] = [], removes: [UInt8] = [], adds: [UInt8] = []
  ) {
    let parts = [("texts", texts), ("attributes", attributes), ("removes", removes), ("adds", adds)]
    record(3, isPacked: true) {
      parts.reduce(into: Array(#"{"source":0"#.utf8)) { data, part in
        data += Array(#","\#(part.0)":"#.utf8)
        data += part.1.isEmpty ? FieldCompressor.emptyArray : FieldCompressor.literal(part.1)
      } + Array("}".utf8)
    }
  }

  /// The clicked element as autocapture tells it.
  func elements(_ key: String) -> String {
    guard let node = pages[window]?.node(key) else { return "" }
    let name = node.attributes.first { $0.name == "class" }?.value.split(separator: " ").joined(
      separator: ".")
    let href = node[attribute: "href"].map { #"attr__href="\#($0)"href="\#($0)""# } ?? ""
    let text = node.innerText.replacing("\"", with: "'")
    return node.tag + (name.map { "." + $0 } ?? "") + ":" + href
      + #"nth-child="1"nth-of-type="1"text="\#(text)";main:attr__id="main"nth-child="3"nth-of-type="1""#
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with text: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + text : self
  }
}
