import Recordings
import Testing

@testable import Replay

@Suite("Mobile wireframes")
struct WireframeTests {
  private static let screen = """
    [{"id":1,"type":"div","width":"100vw","height":844,"childWireframes":[
    {"id":2,"type":"text","x":10,"y":20.5,"width":100,"height":20,"text":"Hi","style":{"color":"#fff","fontSize":"14px",
    "paddingLeft":4,"verticalAlign":"center"}},
    {"id":3,"x":1,"y":2,"width":3,"height":4,"childWireframes":[{"id":4,"type":"image","base64":"AAAA"}]}]},
    {"id":5,"type":"input","inputType":"select","options":["a","b"],"value":"b","disabled":true,"checked":true},
    {"id":6,"type":"input","inputType":"progress","value":3,"max":10,"style":{"bar":"circular","borderWidth":2}}]
    """.replacing("\n", with: "")

  private func all(_ json: JSONText) -> [(Wireframe, Int)] {
    var frames: [(Wireframe, Int)] = []
    #expect(WireframeReader.forEach(json) { frames.append(($0, $1)) })
    return frames
  }

  @Test func `A screen, parents first`() throws {
    var reading = Reading.event(2, #"{"wireframes":\#(Self.screen),"initialOffset":{"top":0,"left":0}}"#)
    #expect(reading.events[0].flags.contains([.isMobile, .hasContent]))
    guard case .fullSnapshot(let full) = try reading.content() else { throw UnexpectedEvent() }
    #expect(full.node == nil)
    let frames = all(try #require(full.wireframes))
    #expect(frames.map(\.0.id) == [1, 2, 3, 4, 5, 6])
    #expect(frames.map(\.1) == [0, 1, 1, 2, 0, 0])
    #expect(frames[0].0.width == nil && frames[0].0.height == 844)
    let text = frames[1].0
    #expect((text.type, text.text, text.y, text.style.fontSize) == ("text", "Hi", 20.5, 14))
    #expect((text.style.color, text.style.paddingLeft, text.style.verticalAlign) == ("#fff", 4, "center"))
    #expect(frames[2].0.type == "div" && frames[3].0.hasPicture)
    let select = frames[4].0
    #expect(select.options == ["a", "b"] && select.value == "b" && select.isDisabled && select.isChecked)
    #expect((frames[5].0.value, frames[5].0.maximum, frames[5].0.style.bar) == ("3", 10, "circular"))
  }

  @Test func `Adds and updates`() throws {
    var reading = Reading.incremental(
      0,
      #""adds":[{"parentId":1,"wireframe":{"id":7}}],"updates":[{"parentId":1,"wireframe":{"id":2,"text":"Ho"}}]"#
    )
    #expect(reading.events[0].flags.contains(.isMobile))
    guard case .mutation(let mutation) = try reading.content() else { throw UnexpectedEvent() }
    var frames: [String] = []
    mutation.forEachAdd { add in
      WireframeReader.forEach(add.wireframe ?? JSONText([])) { frame, _ in
        frames.append("\(add.parent) \(frame.id)")
      }
    }
    mutation.forEachUpdate { add in
      WireframeReader.forEach(add.wireframe ?? JSONText([])) { frame, _ in frames.append(frame.text ?? "") }
    }
    #expect(frames == ["1 7", "Ho"])
  }

  @Test func `Nesting and number are bounded`() {
    let depth = 1_000
    let deep =
      String(repeating: #"{"id":1,"childWireframes":["#, count: depth) + String(repeating: "]}", count: depth)
    var count = 0
    #expect(!WireframeReader.forEach(JSONText(deep)) { _, _ in count += 1 })
    #expect(count == 64)
    var limits = SnapshotLimits()
    limits.nodes = 3
    count = 0
    #expect(!WireframeReader.forEach(JSONText(Self.screen), limits: limits) { _, _ in count += 1 })
    #expect(count == 3)
    #expect(!WireframeReader.forEach(JSONText("[{")) { _, _ in count += 1 })
  }
}
