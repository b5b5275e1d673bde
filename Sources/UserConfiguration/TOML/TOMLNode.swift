/// A table while a text is read: its parts may stand in several places of it.
final class TOMLNode {
  /// By what the table came to be, which decides who may add to it.
  enum Origin {
    /// Only the path to another table named it so far.
    case implied
    /// `[name]`, or an element of `[[name]]`.
    case header
    /// `name.key = …`, or a table within a line.
    case dotted
  }

  private enum Content {
    case value(TOMLValue)
    case node(TOMLNode)
    case nodes([TOMLNode])
  }

  private let line: Int
  private var origin: Origin
  private var entries: [(name: String, line: Int, content: Content)] = []
  private var places: [String: Int] = [:]

  init(line: Int, _ origin: Origin) { (self.line, self.origin) = (line, origin) }

  /// How deep tables lie is bounded where paths and values are read.
  var table: TOMLTable {
    TOMLTable(
      line: line,
      entries.map { entry in
        switch entry.content {
        case .value(let value): TOMLEntry(entry.name, line: entry.line, value)
        case .node(let node): TOMLEntry(entry.name, line: entry.line, .table(node.table))
        case .nodes(let nodes):
          TOMLEntry(
            entry.name, line: entry.line, .list(nodes.map { TOMLElement(line: $0.line, .table($0.table)) }))
        }
      })
  }

  func set(_ name: String, line: Int, _ value: TOMLValue) throws(TOMLProblem) {
    if let place = places[name] { throw .twice(name, line: line, first: entries[place].line) }
    add(name, line, .value(value))
  }

  /// The table of that name on the way to another one; made where there is none. Of a list of tables it is the
  /// last one.
  func part(_ name: String, line: Int, _ origin: Origin) throws(TOMLProblem) -> TOMLNode {
    guard let place = places[name] else {
      let node = TOMLNode(line: line, origin)
      add(name, line, .node(node))
      return node
    }
    let first = entries[place].line
    switch entries[place].content {
    case .node(let node) where origin != .dotted || node.origin == .dotted: return node
    case .nodes(let nodes) where origin != .dotted: if let last = nodes.last { return last }
    case .value(let value) where !value.isTable:
      throw TOMLProblem(
        line: line, reason: "\(name.shown) is \(value.kind) in line \(first), and no table.")
    case .node, .nodes, .value: break
    }
    throw .twice(name, line: line, first: first)
  }

  /// The table that `[name]` begins.
  func opened(_ name: String, line: Int) throws(TOMLProblem) -> TOMLNode {
    guard let place = places[name] else {
      let node = TOMLNode(line: line, .header)
      add(name, line, .node(node))
      return node
    }
    guard case .node(let node) = entries[place].content, node.origin == .implied else {
      throw .twice(name, line: line, first: entries[place].line)
    }
    node.origin = .header
    return node
  }

  /// One more table of the list that `[[name]]` is.
  func appended(_ name: String, line: Int) throws(TOMLProblem) -> TOMLNode {
    let node = TOMLNode(line: line, .header)
    guard let place = places[name] else {
      add(name, line, .nodes([node]))
      return node
    }
    guard case .nodes(var nodes) = entries[place].content else {
      throw .twice(name, line: line, first: entries[place].line)
    }
    // Held by nobody else, or each table would copy all of them.
    entries[place].content = .nodes([])
    nodes.append(node)
    entries[place].content = .nodes(nodes)
    return node
  }

  private func add(_ name: String, _ line: Int, _ content: Content) {
    places[name] = entries.count
    entries.append((name, line, content))
  }
}

extension TOMLProblem {
  fileprivate static func twice(_ name: String, line: Int, first: Int) -> TOMLProblem {
    TOMLProblem(line: line, reason: "\(name.shown) stands in line \(first) already.")
  }
}

extension TOMLValue {
  fileprivate var isTable: Bool {
    switch self {
    case .table: true
    case .text, .number, .flag, .list: false
    }
  }
}

extension String {
  /// As sentences name it: a file may hold names without end.
  var shown: String { utf8.count <= 60 ? self : prefix(40) + "…" }
}
