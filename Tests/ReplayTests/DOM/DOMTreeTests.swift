import Recordings
import Testing

@testable import Replay

@Suite struct DOMTreeTests {
  private func page(_ html: String = "<ul id='list'><li id='a'>A</li><li id='b'>B</li></ul>") -> MadeRecording
  {
    var recording = MadeRecording()
    recording.load("https://shop.test/", html, at: 0)
    return recording
  }

  private func add(_ id: Int, to parent: Int, next: Int? = nil, tag: String = "li") -> JSONValue {
    [
      "parentId": .integer(parent), "nextId": next.map(JSONValue.integer) ?? .null,
      "node": [
        "type": 2, "id": .integer(id), "tagName": .string(tag), "attributes": .object([]), "childNodes": [],
      ],
    ]
  }

  private func children(_ name: String, _ recording: MadeRecording) -> [Int] {
    let tree = recording.tree
    guard let node = tree.node(withID: recording.ids[name] ?? -1) else { return [] }
    var ids: [Int] = []
    tree.walk(node, most: 10_000) { child in
      if child != node { ids.append(tree.id(of: child)) }
      return child == node
    }
    return ids
  }

  @Test func nodesWaitForTheirNextSibling() {
    var recording = page("<ul id='list'></ul>")
    let list = recording.ids["list"] ?? 0
    recording.mutate(
      adds: [add(100, to: list, next: 101), add(101, to: list, next: 102), add(102, to: list)], at: 10)
    #expect(children("list", recording) == [100, 101, 102])
  }

  @Test func siblingsThatWaitForEachOtherAreAppended() {
    var recording = page("<ul id='list'></ul>")
    let list = recording.ids["list"] ?? 0
    recording.mutate(adds: [add(100, to: list, next: 101), add(101, to: list, next: 100)], at: 10)
    #expect(Set(children("list", recording)) == [100, 101])
  }

  @Test func aParentMayComeAfterItsChild() {
    var recording = page("<ul id='list'></ul>")
    recording.mutate(adds: [add(101, to: 100), add(100, to: recording.ids["list"] ?? 0)], at: 10)
    let tree = recording.tree
    #expect(tree.node(withID: 101).flatMap(tree.parent).map(tree.id(of:)) == 100)
  }

  @Test func anIDThatExistsMoves() {
    var recording = page()
    let (list, b) = (recording.ids["list"] ?? 0, recording.ids["b"] ?? 0)
    recording.mutate(adds: [add(b, to: list, next: recording.ids["a"])], at: 10)
    #expect(children("list", recording).first == b)
    #expect(children("list", recording).count == 2)
  }

  @Test func aNodeCannotMoveIntoItself() {
    var recording = page()
    let (list, a) = (recording.ids["list"] ?? 0, recording.ids["a"] ?? 0)
    recording.mutate(adds: [add(list, to: a)], at: 10)
    let tree = recording.tree
    #expect(tree.count <= 8)
    #expect(tree.node(withID: a) == nil || tree.mayAttach(.none, to: tree.node(withID: a) ?? 0))
  }

  @Test func unknownNodesAreSkippedAndCounted() {
    var recording = page()
    recording.mutate(
      adds: [add(100, to: 9_999)], removes: [["id": 7_777, "parentId": 1]],
      texts: [["id": 8_888, "value": "x"]],
      attributes: [["id": 6_666, "attributes": ["class": "x"]]], at: 10)
    let tree = recording.tree
    #expect(tree.skipped == 3)
    #expect(tree.node(withID: 100) == nil)
    #expect(children("list", recording).count == 2)
  }

  @Test func removedNodesTakeTheirContentAlong() {
    var recording = page()
    let before = recording.tree.count
    recording.remove("list", from: "body", at: 10)
    let tree = recording.tree
    #expect(tree.count == before - 5)
    #expect(tree.node(withID: recording.ids["a"] ?? 0) == nil)
  }

  @Test func theDocumentOfAFrameWaitsForIt() {
    var recording = page("<div id='box'></div>")
    let document: JSONValue = ["type": 0, "id": 500, "rootId": 500, "childNodes": []]
    recording.mutate(adds: [["parentId": 400, "nextId": .null, "node": document]], at: 10)
    recording.mutate(adds: [add(400, to: recording.ids["box"] ?? 0, tag: "iframe")], at: 20)
    let tree = recording.tree
    #expect(tree.node(withID: 500).flatMap(tree.parent).map(tree.id(of:)) == 400)
  }

  @Test func aSecondRootElementReplacesTheFirst() {
    var recording = page()
    recording.mutate(adds: [add(300, to: 1, tag: "html")], at: 10)
    let tree = recording.tree
    #expect(tree.count == 2)
    #expect(tree.node(withID: 300).flatMap(tree.parent) == tree.root)
  }

  @Test func attributesChangeAndGo() {
    var recording = page("<p id='p' class='old' title='T'>x</p>")
    recording.set("class", of: "p", to: "new and longer", at: 10)
    recording.set("title", of: "p", to: .null, at: 20)
    let tree = recording.tree
    let node = tree.node(withID: recording.ids["p"] ?? 0) ?? 0
    #expect(tree.attribute(.classes, of: node) == "new and longer")
    #expect(tree.attribute(.title, of: node) == nil)
  }

  @Test func sheetsAreReachableForAPicture() {
    var recording = page("<style id='s' _cssText='p { color: red }'></style>")
    recording.set("_cssText", of: "s", to: "p { color: blue }", at: 10)
    let tree = recording.tree
    let node = tree.node(withID: recording.ids["s"] ?? 0) ?? 0
    #expect(tree.attribute(.cssText, of: node) == "p { color: blue }")
  }

  @Test func manyLongChangesDoNotPileUp() {
    var recording = page("<p id='p'>x</p>")
    for change in 0..<200 {
      let text = String(repeating: "long text ", count: 2_000 + change)
      recording.set("title", of: "p", to: .string(text), at: 10 + change)
    }
    #expect(recording.tree.arena.count < 4 << 20)
  }
}
