import Recordings
import Testing

@testable import Replay

private let tree = #"{"node":{"id":1,"type":0,"childNodes":[]},"initialOffset":{"left":3,"top":4.5}}"#

private func snapshot(_ data: String, cv: String = #","cv":"2024-10""#) -> Reading {
  Reading.event(2, data, more: cv)
}

@Suite("Packed content")
struct PackingTests {
  @Test func `A packed snapshot is opened`() throws {
    var reading = snapshot(Gzip.field(tree))
    #expect(reading.events[0].flags.contains([.isPacked, .hasContent]))
    guard case .fullSnapshot(let full) = try reading.content() else { throw UnexpectedEvent() }
    #expect(full.node?.text == #"{"id":1,"type":0,"childNodes":[]}"#)
    #expect((full.left, full.top) == (3, 4.5))
  }

  @Test func `A snapshot that the recorder could not pack is plain`() throws {
    var reading = snapshot(tree, cv: "")
    guard case .fullSnapshot = try reading.content() else { throw UnexpectedEvent() }
  }

  @Test func `Characters may be written as escapes or as themselves`() throws {
    let packed = Gzip.packed(Array(tree.utf8))
    let escaped = packed.map { byte in
      let hex = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
    var reading = snapshot("\"" + escaped.joined() + "\"")
    guard case .fullSnapshot = try reading.content() else { throw UnexpectedEvent() }
  }

  @Test func `Fields of a mutation are opened each on its own`() throws {
    let data = """
      {"source":0,"texts":\(Gzip.field("[]")),"attributes":[{"id":5,"attributes":{"class":"x"}}],
      "removes":\(Gzip.field(#"[{"id":4,"parentId":1}]"#)),"adds":"","isAttachIframe":true}
      """.replacing("\n", with: "")
    var reading = Reading.event(3, data, more: #","cv":"2024-10""#)
    guard case .mutation(let mutation) = try reading.content() else { throw UnexpectedEvent() }
    var removed: [RemovedNode] = []
    mutation.forEachRemove { removed.append($0) }
    #expect(removed == [RemovedNode(id: 4, parent: 1, isShadow: false)])
    var names: [String] = []
    mutation.forEachAttribute { id, name, _ in names.append("\(id) \(NodeLog.text(name))") }
    #expect(names == ["5 class"])
    #expect(mutation.isAttachIframe)
    #expect(!mutation.isEmpty)
  }

  @Test(arguments: [
    Gzip.field(Array(Gzip.packed(Array(tree.utf8)).dropLast(9))),
    Gzip.field(Gzip.packed(Array(tree.utf8)).enumerated().map { $0 == 20 ? $1 ^ 0x55 : $1 }),
    Gzip.field(Gzip.packed(Array(tree.utf8)).dropLast() + [1]),
    Gzip.field([]).replacing("\"\"", with: "\"x\""),
    #""\u4f60""#, "\"你好你好你好你好你好\"", Gzip.field(Array(repeating: 0x1F, count: 40)),
  ])
  func `Packed content that does not open is counted once`(_ data: String) {
    var reading = snapshot(data)
    for _ in 0..<3 { #expect(reading.contents().allSatisfy { $0 == nil }) }
    #expect(reading.unreadable[.gzip] == 1)
    #expect(reading.unreadable.total == 1)
  }

  @Test func `An unknown packing is counted; what is not packed is read`() throws {
    var packed = snapshot(Gzip.field(tree), cv: #","cv":"2031-01""#)
    #expect(packed.contents()[0] == nil)
    #expect(packed.unreadable[.packing] == 1)
    var plain = snapshot(tree, cv: #","cv":"2031-01""#)
    guard case .fullSnapshot = try plain.content() else { throw UnexpectedEvent() }
  }

  @Test func `A bomb is not opened`() {
    let bomb = Gzip.packed(Array(repeating: UInt8(ascii: " "), count: 40 << 20))
    var field = snapshot(Gzip.field(bomb))
    #expect(field.contents()[0] == nil)
    #expect(field.unreadable[.bomb] == 1)
    let body = Reading(bomb)
    #expect(body.unreadable[.bomb] == 1)
    #expect(body.reader.bytes.count < 20 << 20)
  }

  @Test func `A size that lies does not take memory`() {
    var packed = Gzip.packed(Array(tree.utf8))
    packed.replaceSubrange((packed.count - 4)..., with: [0, 0, 0, 0x7F])
    var reading = snapshot(Gzip.field(packed))
    #expect(reading.contents()[0] == nil)
    #expect(reading.unreadable.total == 1)
  }

  @Test func `Many small bombs are one as well`() {
    var limits = SnapshotLimits()
    limits.openedAllowance = 3 * tree.utf8.count
    limits.averageRatio = 0
    let lines = (0..<5).map {
      #"["w",{"type":2,"data":\#(Gzip.field(tree)),"timestamp":\#($0),"cv":"2024-10"}]"#
    }
    var reading = Reading(Array(lines.joined(separator: "\n").utf8), limits: limits)
    #expect(reading.contents().filter { $0 != nil }.count == 3)
    #expect(reading.unreadable[.bomb] == 2)
  }

  @Test func `A snapshot without a tree is damaged`() {
    for data in ["{}", #"{"node":null}"#, Gzip.field("{}   "), Gzip.field("[1,2,3]")] {
      var reading = snapshot(data)
      #expect(reading.contents()[0] == nil)
      #expect(reading.unreadable.total == 1)
    }
  }
}
