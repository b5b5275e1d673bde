import Recordings

/// Writes pages in the form of rrweb's snapshots.
extension JSONBytes {
  /// The `data` of a full snapshot.
  mutating func snapshot(of page: ShownPage) {
    raw(#"{"node":{"type":0,"id":1,"childNodes":["#)
    raw(#"{"type":1,"id":2,"name":"html","publicId":"","systemId":""},"#)
    node(page.html, withChildren: true)
    raw(#"]},"initialOffset":{"left":0,"top":"# + String(page.scrolled) + "}}")
  }

  mutating func node(_ node: PageNode, withChildren: Bool) {
    if node.isText {
      raw(#"{"type":3,"textContent":"#)
      write(.string(node.text))
    } else {
      raw(#"{"type":2,"tagName":""# + node.tag + #"","attributes":"#)
      attributes(node.attributes)
      raw(#","childNodes":["#)
      if withChildren {
        for (index, child) in node.children.enumerated() {
          if index > 0 { raw(",") }
          self.node(child, withChildren: true)
        }
      }
      raw("]")
      if node.isVector { raw(#","isSVG":true"#) }
    }
    raw(#","id":"# + String(node.id) + "}")
  }

  /// The `adds` of a mutation that puts a node with all it holds into the page.
  mutating func adds(_ node: PageNode, parent: Int, next: Int?) {
    raw(#"{"parentId":\#(parent),"nextId":\#(next.map { String($0) } ?? "null"),"node":"#)
    self.node(node, withChildren: false)
    raw("}")
    for child in node.children {
      raw(",")
      adds(child, parent: node.id, next: nil)
    }
  }

  private mutating func attributes(_ attributes: [PageAttribute]) {
    raw("{")
    for (index, attribute) in attributes.enumerated() {
      if index > 0 { raw(",") }
      write(.string(attribute.name))
      raw(":")
      write(.string(attribute.value))
    }
    raw("}")
  }
}

extension PageNode {
  fileprivate var isVector: Bool { ["svg", "path", "circle", "g", "rect", "polyline"].contains(tag) }
}
