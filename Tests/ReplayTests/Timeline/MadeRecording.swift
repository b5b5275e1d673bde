package import Recordings

@testable import Replay

/// A recording made up for a test: pages from HTML, and what a user does on them. Times are milliseconds.
struct MadeRecording {
  private(set) var lines: [String] = []
  private(set) var ids: [String: Int] = [:]
  var window = "w1"
  private var nextID = 1

  static let start = 1_700_000_000_000

  mutating func event(_ type: Int, _ data: JSONValue, at time: Int) {
    let event: JSONValue = ["type": .integer(type), "data": data, "timestamp": .integer(Self.start + time)]
    lines.append(JSONValue.array([.string(window), event]).compact)
  }

  mutating func raw(_ event: String) { lines.append("[\"\(window)\",\(event)]") }

  // MARK: Pages

  mutating func load(_ address: String, _ html: String, at time: Int, restartingIDs: Bool = true) {
    meta(address, at: time)
    if restartingIDs { nextID = 1 }
    snapshot(html, at: time)
  }

  mutating func meta(_ address: String, at time: Int) {
    event(4, ["href": .string(address), "width": 1000, "height": 500], at: time)
  }

  mutating func snapshot(_ html: String, at time: Int) {
    ids = [:]
    let id = newID()
    let children = MadeHTML.nodes(of: "<html><body>\(html)</body></html>").map { json($0) }
    let document: JSONValue = ["type": 0, "id": .integer(id), "childNodes": .array(children)]
    event(2, ["node": document, "initialOffset": ["left": 0, "top": 0]], at: time)
  }

  private mutating func newID() -> Int {
    defer { nextID += 1 }
    return nextID
  }

  private mutating func json(_ node: MadeHTML.Node, withChildren: Bool = true) -> JSONValue {
    let id = newID()
    switch node {
    case .text(let text): return ["type": 3, "id": .integer(id), "textContent": .string(text)]
    case .element(let tag, let attributes, let children):
      if let name = attributes.first(where: { $0.name == "id" })?.value.text { ids[name] = id }
      ids[tag] = id
      return [
        "type": 2, "id": .integer(id), "tagName": .string(tag), "attributes": .object(attributes),
        "childNodes": .array(withChildren ? children.map { json($0) } : []),
      ]
    }
  }

  // MARK: Changes

  mutating func add(_ html: String, to parent: String, at time: Int) {
    var adds: [JSONValue] = []
    for node in MadeHTML.nodes(of: html) { add(node, to: ids[parent] ?? -1, &adds) }
    mutate(adds: adds, at: time)
  }

  private mutating func add(_ node: MadeHTML.Node, to parent: Int, _ adds: inout [JSONValue]) {
    let id = nextID
    adds.append(["parentId": .integer(parent), "nextId": .null, "node": json(node, withChildren: false)])
    guard case .element(_, _, let children) = node else { return }
    for child in children { add(child, to: id, &adds) }
  }

  mutating func remove(_ name: String, from parent: String, at time: Int) {
    mutate(removes: [["id": .integer(ids[name] ?? -1), "parentId": .integer(ids[parent] ?? -1)]], at: time)
  }

  mutating func set(_ attribute: String, of name: String, to value: JSONValue, at time: Int) {
    let changed = JSONValue.object([JSONMember(name: attribute, value: value)])
    mutate(attributes: [["id": .integer(ids[name] ?? -1), "attributes": changed]], at: time)
  }

  mutating func mutate(
    adds: [JSONValue] = [], removes: [JSONValue] = [], texts: [JSONValue] = [], attributes: [JSONValue] = [],
    at time: Int
  ) {
    let data: JSONValue = [
      "source": 0, "texts": .array(texts), "attributes": .array(attributes), "removes": .array(removes),
      "adds": .array(adds),
    ]
    event(3, data, at: time)
  }

  // MARK: What the user does

  mutating func interact(_ kind: Int, _ name: String, x: Int = 50, y: Int = 60, at time: Int) {
    let data: JSONValue = [
      "source": 2, "type": .integer(kind), "id": .integer(ids[name] ?? -1), "x": .integer(x),
      "y": .integer(y),
    ]
    event(3, data, at: time)
  }

  mutating func click(_ name: String, x: Int = 50, y: Int = 60, at time: Int) {
    interact(2, name, x: x, y: y, at: time)
  }

  mutating func input(_ name: String, _ text: String, isChecked: Bool = false, at time: Int) {
    let id = JSONValue.integer(ids[name] ?? -1)
    event(3, ["source": 5, "id": id, "text": .string(text), "isChecked": .bool(isChecked)], at: time)
  }

  mutating func scroll(_ y: Int, at time: Int) {
    event(3, ["source": 3, "id": 1, "x": 0, "y": .integer(y)], at: time)
  }

  // MARK: What the page tells

  mutating func custom(_ tag: String, _ payload: JSONValue = .object([]), at time: Int) {
    event(5, ["tag": .string(tag), "payload": payload], at: time)
  }

  mutating func console(_ level: String, _ text: String, at time: Int) {
    let payload: JSONValue = [
      "level": .string(level), "payload": [.string(JSONValue.string(text).compact)],
      "trace": ["run (app.js:1:2)"],
    ]
    event(6, ["plugin": "rrweb/console@1", "payload": payload], at: time)
  }

  mutating func request(_ members: KeyValuePairs<String, JSONValue>, at time: Int) {
    let payload: JSONValue = ["requests": [.object(members)]]
    event(6, ["plugin": "rrweb/network@1", "payload": payload], at: time)
  }

  // MARK: What comes of it

  var reader: SnapshotReader {
    var reader = SnapshotReader()
    reader.append(Array(lines.joined(separator: "\n").utf8))
    reader.endBody()
    return reader
  }

  var timeline: Timeline {
    var reader = reader
    return TimelineBuilder.timeline(of: &reader).0
  }

  func entries(_ kinds: TimelineKind...) -> [TimelineEntry] {
    timeline.entries.filter { kinds.contains($0.kind) }
  }

  /// The tree after all events of the first window.
  var tree: DOMTree {
    var reader = reader
    _ = reader.updateIndex()
    var (tree, nodes, decoder) = (DOMTree(keeping: .everything), SnapshotNodeReader(), EventDecoder())
    for event in reader.index.windows.first?.events ?? [] {
      switch decoder.decode(event, in: reader.bytes) {
      case .fullSnapshot(let snapshot): _ = tree.load(snapshot, &nodes)
      case .mutation(let mutation): _ = tree.apply(mutation, &nodes)
      default: break  // SnapshotEvent?
      }
    }
    return tree
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember(name: $0.0, value: $0.1) })
  }
}
