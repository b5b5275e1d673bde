import Recordings

extension JSONText {
  /// The object with one more member behind its own; as it is where it is no object.
  func adding(_ value: JSONValue, as name: String) -> JSONText {
    guard let line = line?.trimmingJSONSpace, line.hasPrefix("{"), line.hasSuffix("}") else { return self }
    let members = line.dropFirst().dropLast()
    let comma = members.allSatisfy(\.isWhitespace) ? "" : ","
    return JSONText("{\(members)\(comma)\(JSONValue.string(name).compact):\(value.compact)}")
  }
}

extension String {
  fileprivate var trimmingJSONSpace: Substring {
    let isSpace: (Character) -> Bool = { " \t\r\n".contains($0) }
    var text = self[...]
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text.drop(while: isSpace)
  }
}
