import Recordings
import Terminal

/// The recording's JSON as it came, indented; objects and arrays fold.
struct RawTab {
  let raw: JSONText
  let folded: Set<String>
  let width: Int
  let ellipsis: String

  var lines: [DetailLine] {
    guard let value = try? raw.value() else {
      return raw.text.wrapped(to: width).map { DetailLine($0, .dim) }
    }
    var lines: [DetailLine] = []
    write(value, name: nil, path: "", depth: 0, last: true, into: &lines)
    return lines
  }

  private func write(
    _ value: JSONValue, name: String?, path: String, depth: Int, last: Bool, into lines: inout [DetailLine]
  ) {
    let indent = String(repeating: " ", count: 2 * depth)
    let head: [DetailLine.Span] =
      [.init(text: indent, role: .text)]
      + (name.map {
        [.init(text: JSONValue.string($0).compact, role: .fieldName), .init(text: ": ", role: .dim)]
      } ?? [])
    let comma = last ? "" : ","
    let children = Self.children(of: value, path: path)
    guard !children.isEmpty else {
      // A line longer than the pane goes on below, so that nothing of the answer is hidden.
      return writeScalar(value.compact + comma, Self.role(of: value), head, into: &lines)
    }
    let (open, close) = if case .array = value { ("[", "]") } else { ("{", "}") }
    if folded.contains(path) {
      lines.append(
        DetailLine(
          head + [.init(text: "\(open)\(ellipsis) \(children.count)\(close)\(comma)", role: .dim)],
          opens: .fold(path: path)))
      return
    }
    lines.append(DetailLine(head + [.init(text: open, role: .dim)], opens: .fold(path: path)))
    for (index, child) in children.enumerated() {
      write(
        child.value, name: child.name, path: child.path, depth: depth + 1, last: index == children.count - 1,
        into: &lines)
    }
    lines.append(DetailLine(indent + close + comma, .dim))
  }

  private func writeScalar(
    _ text: String, _ role: Role, _ head: [DetailLine.Span], into lines: inout [DetailLine]
  ) {
    let used = head.map(\.text.columns).reduce(0, +)
    let rows = text.wrapped(to: max(8, width - used))
    lines.append(DetailLine(head + [.init(text: rows[0], role: role)]))
    for row in rows.dropFirst() {
      lines.append(
        DetailLine([
          .init(text: String(repeating: " ", count: used), role: .text), .init(text: row, role: role),
        ]))
    }
  }

  private static func children(of value: JSONValue, path: String) -> [(
    name: String?, path: String, value: JSONValue
  )] {
    let prefix = path.isEmpty ? "" : path + "."
    switch value {
    case .object(let members): return members.map { ($0.name, prefix + $0.name, $0.value) }
    case .array(let elements): return elements.enumerated().map { (nil, "\(prefix)\($0.offset)", $0.element) }
    case .null, .bool, .integer, .number, .string: return []
    }
  }

  private static func role(of value: JSONValue) -> Role {
    switch value {
    case .null: .dim
    case .bool, .integer, .number: .mark
    case .string, .array, .object: .text
    }
  }
}
