import Recordings

/// An object being written, of members that are set; stored JSON goes in as its own bytes.
struct JSONBody {
  private var bytes: [UInt8] = [UInt8(ascii: "{")]

  var text: JSONText { JSONText(bytes + [UInt8(ascii: "}")]) }

  mutating func add(_ name: String, _ value: JSONText?) {
    guard let value else { return }
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes += Array(JSONValue.string(name).compact.utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes += value.bytes
  }

  mutating func add(_ name: String, _ value: String?) {
    add(name, value.map { JSONText(JSONValue.string($0).compact) })
  }

  mutating func add(_ name: String, _ value: Bool?) {
    add(name, value.map { JSONText($0 ? "true" : "false") })
  }
}
