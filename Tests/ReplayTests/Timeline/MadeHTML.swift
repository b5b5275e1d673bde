import Recordings

/// Just enough HTML for made-up pages: elements, quoted attributes, texts.
enum MadeHTML {
  indirect enum Node {
    case text(String)
    case element(String, [JSONMember], [Node])
  }

  private static let empty: Set<String> = ["input", "img", "br", "hr"]

  static func nodes(of html: String) -> [Node] {
    var rest = Substring(html)
    return nodes(&rest)
  }

  private static func nodes(_ rest: inout Substring) -> [Node] {
    var nodes: [Node] = []
    while let next = rest.first {
      if rest.hasPrefix("</") {
        rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
        return nodes
      }
      if next == "<" {
        nodes.append(element(&rest))
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        nodes.append(.text(String(rest[..<end])))
        rest = rest[end...]
      }
    }
    return nodes
  }

  private static func element(_ rest: inout Substring) -> Node {
    let end = rest.firstIndex(of: ">") ?? rest.endIndex
    let inside = rest[..<end].dropFirst()
    rest = rest[end...].dropFirst()
    let tag = String(inside.prefix { $0 != " " })
    let attributes = attributes(of: inside.dropFirst(tag.count))
    return .element(tag, attributes, empty.contains(tag) ? [] : nodes(&rest))
  }

  /// `name='value'`, or a name alone.
  private static func attributes(of text: Substring) -> [JSONMember] {
    var (attributes, rest): ([JSONMember], Substring) = ([], text)
    while let start = rest.firstIndex(where: { $0 != " " }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(name.count)
      guard rest.hasPrefix("='") else {
        attributes.append(JSONMember(name: String(name), value: true))
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "'" }
      rest = rest.dropFirst(value.count + 3)
      attributes.append(JSONMember(name: String(name), value: .string(String(value))))
    }
    return attributes
  }
}
