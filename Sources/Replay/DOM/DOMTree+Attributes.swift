/// Attributes and texts of nodes.
extension DOMTree {
  /// Bytes that are kept of a text or value where only labels count.
  private static var keptBytes: Int { 1_024 }

  func keeps(_ name: DOMName) -> Bool {
    if content == .everything { return true }
    return name != .other && name.rawValue < DOMName.firstTag.rawValue && name != .style && name != .cssText
  }

  func kept(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    content == .everything || text.count <= Self.keptBytes
      ? text : UnsafeBufferPointer(rebasing: text.prefix(Self.keptBytes))
  }

  private func place(of name: DOMName, in node: NodeIndex) -> Int32? {
    var place = nodes[Int(node)].firstAttribute
    while place >= 0 {
      if attributes[Int(place)].name == name { return place }
      place = attributes[Int(place)].next
    }
    return nil
  }

  func has(_ name: DOMName, _ node: NodeIndex) -> Bool { place(of: name, in: node) != nil }

  /// Nil where the node has no such attribute. Not sanitised.
  func attribute(_ name: DOMName, of node: NodeIndex) -> String? {
    place(of: name, in: node).map { place in
      arena.withBytes(of: attributes[Int(place)].value) { String(decoding: $0, as: UTF8.self) }
    }
  }

  func withAttribute<Value>(
    _ name: DOMName, of node: NodeIndex, _ look: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value? {
    place(of: name, in: node).map { arena.withBytes(of: attributes[Int($0)].value, look) }
  }

  func attribute(_ name: DOMName, of node: NodeIndex, is text: StaticString) -> Bool {
    withAttribute(name, of: node) { $0.elementsEqual(text.asciiBytes) } ?? false
  }

  mutating func setAttribute(_ name: DOMName, of node: NodeIndex, to value: UnsafeBufferPointer<UInt8>) {
    note(name, of: node, value)
    guard keeps(name) else { return }
    let value = kept(value)
    if let place = place(of: name, in: node) {
      arena.replace(&attributes[Int(place)].value, by: value)
    } else {
      appendAttribute(name, of: node, value)
    }
  }

  /// Of a new node, whose names are not looked for.
  mutating func appendAttribute(_ name: DOMName, of node: NodeIndex, _ value: UnsafeBufferPointer<UInt8>) {
    let first = nodes[Int(node)].firstAttribute
    nodes[Int(node)].firstAttribute = newAttribute(
      DOMAttribute(value: arena.append(value), next: first, name: name))
  }

  mutating func removeAttribute(_ name: DOMName, of node: NodeIndex) {
    if name == .hidden { nodes[Int(node)].flags.remove(.isHidden) }
    if name == .style { nodes[Int(node)].flags.remove(.isUndisplayed) }
    var (place, before) = (nodes[Int(node)].firstAttribute, Int32(-1))
    while place >= 0, attributes[Int(place)].name != name {
      (before, place) = (place, attributes[Int(place)].next)
    }
    guard place >= 0 else { return }
    let next = attributes[Int(place)].next
    if before < 0 { nodes[Int(node)].firstAttribute = next } else { attributes[Int(before)].next = next }
    release(attribute: place)
  }

  /// What rules ask for often is kept beside the attributes.
  mutating func note(_ name: DOMName, of node: NodeIndex, _ value: UnsafeBufferPointer<UInt8>) {
    switch name {
    case .id: references.note(element: node, id: value)
    case .`for`: references.note(label: node, for: value)
    case .hidden: nodes[Int(node)].flags.insert(.isHidden)
    case .style: setUndisplayed(node, InlineStyle.hides(value))
    default: break  // DOMName
    }
  }

  mutating func setUndisplayed(_ node: NodeIndex, _ isHidden: Bool) {
    if isHidden {
      nodes[Int(node)].flags.insert(.isUndisplayed)
    } else {
      nodes[Int(node)].flags.remove(.isUndisplayed)
    }
  }

  mutating func setText(of node: NodeIndex, to text: UnsafeBufferPointer<UInt8>) {
    var span = nodes[Int(node)].text
    arena.replace(&span, by: kept(text))
    nodes[Int(node)].text = span
    if arena.isWasteful { packArena() }
  }

  /// Copies what is still used into a new arena.
  mutating func packArena() {
    var packed = TextArena()
    for place in nodes.indices { nodes[place].text = packed.copy(nodes[place].text, of: arena) }
    for place in attributes.indices {
      attributes[place].value = packed.copy(attributes[place].value, of: arena)
    }
    arena = packed
  }
}

extension StaticString {
  var asciiBytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
