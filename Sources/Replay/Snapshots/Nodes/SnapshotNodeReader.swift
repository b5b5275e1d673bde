package import Recordings

/// Walks through a serialized node and all below it, without recursion and without building anything.
package struct SnapshotNodeReader {
  /// What was left out of a tree.
  package enum Outcome: Equatable, Sendable {
    case complete
    /// Deeper nodes, or nodes beyond the limit, were skipped.
    case limited
    /// The JSON is broken. Every node that began has ended.
    case broken
  }

  private let limits: SnapshotLimits
  /// Its own, since a global is looked up at each use.
  private let names = OpenNode.names
  private var open: [OpenNode] = []
  private var count = 0
  private var isLimited = false
  /// Memory for text without its escapes.
  private var unescapedName: [UInt8] = []
  private var unescapedText: [UInt8] = []

  package init(limits: SnapshotLimits = .standard) { self.limits = limits }

  package mutating func read<Visitor: SnapshotNodeVisitor>(
    _ node: JSONText, into visitor: inout Visitor
  ) -> Outcome {
    open.removeAll(keepingCapacity: true)
    (count, isLimited) = (0, false)
    return node.bytes.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes)
      do throws(JSONProblem) {
        try enter(&reader, &visitor)
        if count == 0 { return .broken }
        while !open.isEmpty { try advance(&reader, &visitor) }
        return isLimited ? .limited : .complete
      } catch {
        while !open.isEmpty { end(bytes, &visitor) }
        return .broken
      }
    }
  }

  /// Begins a node, unless it is too deep, too many or none.
  private mutating func enter<Visitor: SnapshotNodeVisitor>(
    _ reader: inout JSONReader, _ visitor: inout Visitor
  ) throws(JSONProblem) {
    let isAllowed = open.count < limits.depth && count < limits.nodes
    guard isAllowed, try reader.opens(UInt8(ascii: "{")) else {
      isLimited = isLimited || !isAllowed
      _ = try reader.skipped()
      return
    }
    open.append(OpenNode())
    count += 1
    visitor.nodeBegins()
  }

  /// To the next member or the next child of the innermost node, or to its end.
  private mutating func advance<Visitor: SnapshotNodeVisitor>(
    _ reader: inout JSONReader, _ visitor: inout Visitor
  ) throws(JSONProblem) {
    let top = open.count - 1
    if open[top].isInChildren {
      if try reader.hasElement(&open[top].isFirstChild) {
        try enter(&reader, &visitor)
      } else {
        open[top].isInChildren = false
      }
    } else if let name = try reader.nextName(&open[top].isFirstMember) {
      let value = reader.position
      if let field = names.field(reader.bytes[name]) {
        try read(field, &reader, &visitor)
      }
      if reader.position == value { _ = try reader.skipped() }
    } else {
      end(reader.bytes, &visitor)
    }
  }

  private mutating func read<Visitor: SnapshotNodeVisitor>(
    _ field: OpenNode.Field, _ reader: inout JSONReader, _ visitor: inout Visitor
  ) throws(JSONProblem) {
    let top = open.count - 1
    switch field {
    case .childNodes:
      guard try reader.opens(UInt8(ascii: "[")) else { return }
      open[top].isInChildren = true
      open[top].isFirstChild = true
    case .attributes: try readAttributes(&reader, &visitor)
    case .type, .id, .rootId, .tagName, .textContent, .name, .compatMode, .isShadowHost, .isShadow, .isSVG,
      .needBlock, .isStyle:
      try open[top].read(field, &reader)
    }
  }

  private mutating func readAttributes<Visitor: SnapshotNodeVisitor>(
    _ reader: inout JSONReader, _ visitor: inout Visitor
  ) throws(JSONProblem) {
    guard try reader.opens(UInt8(ascii: "{")) else { return }
    var isFirst = true
    while let name = try reader.nextName(&isFirst) {
      guard case .text(let content) = try reader.attributeValue() else { continue }
      let bytes = reader.bytes
      SnapshotText.withUTF8(of: bytes[name], using: &unescapedName) { name in
        SnapshotText.withUTF8(of: bytes[content], using: &unescapedText) { visitor.attribute(name, $0) }
      }
    }
  }

  private mutating func end<Visitor: SnapshotNodeVisitor>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ visitor: inout Visitor
  ) {
    guard let ended = open.popLast() else { return }
    SnapshotText.withUTF8(of: bytes[ended.tagName], using: &unescapedName) { tagName in
      SnapshotText.withUTF8(of: bytes[ended.text], using: &unescapedText) { text in
        visitor.nodeEnds(ended.node(tagName: tagName, text: text))
      }
    }
  }
}
