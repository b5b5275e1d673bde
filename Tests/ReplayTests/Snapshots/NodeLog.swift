import Recordings

@testable import Replay

/// Writes down what a walk tells, as text with indentation.
struct NodeLog: SnapshotNodeVisitor {
  private var open: [[String]] = []
  var isClosed: Bool { open.isEmpty }
  private(set) var lines: [String] = []
  private(set) var count = 0
  private(set) var deepest = 0

  mutating func nodeBegins() {
    open.append([])
    count += 1
    deepest = max(deepest, open.count)
  }

  mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {
    open[open.count - 1].append(Self.text(name) + "=" + Self.text(value))
  }

  mutating func nodeEnds(_ node: SnapshotNode) {
    let attributes = open.removeLast()
    guard lines.count < 1_000 else { return }
    let what = [node.tagName, node.text].map(Self.text).filter { !$0.isEmpty }
    let indent = String(repeating: " ", count: open.count)
    lines.append(indent + (["\(node.id) \(node.kind)"] + what + attributes).joined(separator: " "))
  }

  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
