/// A box of an app's screen. Places are those of the screen, not of the box around it.
struct ScreenElement: Sendable {
  var id: Int
  var type: String
  var x = 0
  var y = 0
  var width = 390
  var height = 44
  /// More members as JSON, each with a comma before it.
  var more = ""
  var style = ##"{"color":"#1b1b1b","fontSize":16}"##
  var children: [ScreenElement] = []

  var json: String {
    let inside = children.isEmpty ? "" : #","childWireframes":[\#(Self.list(children))]"#
    return #"{"id":\#(id),"type":"\#(type)","x":\#(x),"y":\#(y),"width":\#(width),"height":\#(height)"#
      + more + #","style":\#(style)\#(inside)}"#
  }

  static func list(_ frames: [ScreenElement]) -> String { frames.map(\.json).joined(separator: ",") }

  static func text(_ id: Int, _ text: String, x: Int = 20, y: Int, width: Int = 350, size: Int = 16)
    -> ScreenElement
  {
    ScreenElement(
      id: id, type: "text", x: x, y: y, width: width, height: size + 10,
      more: #","text":\#(ReplayPlayer.quoted(text))"#, style: ##"{"color":"#1b1b1b","fontSize":\##(size)}"##)
  }

  static func button(_ id: Int, _ text: String, x: Int = 20, y: Int, width: Int = 350) -> ScreenElement {
    ScreenElement(
      id: id, type: "input", x: x, y: y, width: width, height: 48,
      more: #","inputType":"button","disabled":false,"value":\#(ReplayPlayer.quoted(text))"#,
      style: ##"{"color":"#ffffff","backgroundColor":"#b23a2e","borderRadius":6}"##)
  }

  static func field(_ id: Int, _ value: String, y: Int) -> ScreenElement {
    ScreenElement(
      id: id, type: "input", x: 20, y: y, width: 350,
      more: #","inputType":"text","disabled":false,"value":"\#(value)""#,
      style: ##"{"color":"#1b1b1b","borderWidth":1,"borderColor":"#968c7d"}"##)
  }
}
