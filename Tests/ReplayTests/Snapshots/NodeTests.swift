import Recordings
import Testing

@testable import Replay

private func log(_ json: String, limits: SnapshotLimits = .standard) -> (
  lines: [String], outcome: SnapshotNodeReader.Outcome
) {
  var (log, reader) = (NodeLog(), SnapshotNodeReader(limits: limits))
  let outcome = reader.read(JSONText(json), into: &log)
  return (log.lines, outcome)
}

private let page = """
  {"type":0,"childNodes":[{"type":1,"name":"html","publicId":"","systemId":"","id":2},
  {"id":3,"tagName":"html","attributes":{"lang":"en","data-n":7,"hidden":true,"x":null,"y":false},"type":2,
  "childNodes":[{"type":3,"textContent":"a \\"b\\"\\n","id":4},{"type":5,"textContent":"c","id":5}]}],
  "compatMode":"BackCompat","id":1}
  """

@Suite("Walking through nodes")
struct NodeTests {
  @Test func `Children may be written before what their parent is`() {
    let (lines, outcome) = log(page)
    #expect(outcome == .complete)
    #expect(
      lines == [
        " 2 documentType html", "  4 text a \"b\"\n", "  5 comment c",
        " 3 element html lang=en data-n=7 hidden=", "1 document",
      ])
  }

  @Test func `What a node is besides`() {
    var (flags, reader) = (FlagLog(), SnapshotNodeReader())
    let json = """
      {"type":2,"id":9,"rootId":1,"tagName":"svg","isSVG":true,"isShadowHost":true,"needBlock":true,"isShadow":true,
      "isStyle":true,"compatMode":"BackCompat","childNodes":[{"type":77,"id":-3}]}
      """
    #expect(reader.read(JSONText(json), into: &flags) == .complete)
    #expect(flags.nodes[0].kind == .unknown && flags.nodes[0].id == .unknown && flags.nodes[0].root == nil)
    let node = flags.nodes[1]
    #expect(node.root == 1 && node.isSVG && node.isShadowHost && node.isBlocked)
    #expect(node.isShadow && node.isStyle && node.isQuirks)
  }

  @Test func `Limits skip what is beyond, and say so`() {
    var limits = SnapshotLimits()
    limits.nodes = 4
    let (lines, outcome) = log(page, limits: limits)
    #expect(outcome == .limited)
    #expect(lines.count == 4 && lines.last == "1 document")
    limits.nodes = 100
    limits.depth = 2
    let (flat, other) = log(page, limits: limits)
    #expect(other == .limited)
    #expect(flat.count == 3)
  }

  @Test(arguments: ["", "{", "[]", "null", "7", "\"x\""]) func `What is no node is broken`(_ json: String) {
    #expect(log(json).outcome == .broken)
  }

  @Test func `Every node that began ends, wherever the JSON breaks`() {
    let bytes = Array(page.utf8)
    for end in 1..<bytes.count {
      var (log, reader) = (NodeLog(), SnapshotNodeReader())
      let outcome = reader.read(JSONText(bytes[..<end]), into: &log)
      #expect(outcome == .broken)
      #expect(log.count == log.lines.count)
    }
  }

  @Test func `A reader is used again`() {
    var (first, second, reader) = (NodeLog(), NodeLog(), SnapshotNodeReader())
    _ = reader.read(JSONText("{\"id\":1,\"childNodes\":[{"), into: &first)
    #expect(reader.read(JSONText(page), into: &second) == .complete)
    #expect(second.count == 5)
  }
}

private struct FlagLog: SnapshotNodeVisitor {
  var nodes: [SnapshotNode] = []
  mutating func nodeBegins() {}
  mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {}
  mutating func nodeEnds(_ node: SnapshotNode) { nodes.append(node) }
}
