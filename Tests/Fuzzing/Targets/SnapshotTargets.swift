import Recordings
import Replay

/// Events are sorted, stand in the bytes that were read, and are the same wherever the body was cut. Every node
/// that begins ends. The first byte says where it is cut.
func readSnapshots(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let body = Array(bytes.dropFirst())
  let whole = read([body])
  let place = Int(first) % (body.count + 1)
  let cut = read([Array(body[..<place]), Array(body[place...])])
  precondition(whole.index.eventsInTimeOrder() == cut.index.eventsInTimeOrder(), "events depend on the cut")
  precondition(whole.unreadable == cut.unreadable, "what is unreadable depends on the cut")
  for window in whole.index.windows {
    let times = window.events.map(\.time)
    precondition(times == times.sorted(), "a window's events are not sorted")
  }
  decodeAll(whole)
}

private func read(_ chunks: [[UInt8]]) -> SnapshotReader {
  var reader = SnapshotReader()
  for chunk in chunks {
    reader.append(chunk)
    _ = reader.updateIndex()
  }
  reader.endBody()
  _ = reader.updateIndex()
  return reader
}

private func decodeAll(_ reader: SnapshotReader) {
  var limits = SnapshotLimits()
  limits.openedAllowance = 64 << 20
  var decoder = EventDecoder(limits: limits)
  for event in reader.index.eventsInTimeOrder() {
    let text = reader.bytes.text(of: event).bytes
    precondition(text.first == UInt8(ascii: "{") && text.last == UInt8(ascii: "}"), "an event is no object")
    guard let content = decoder.decode(event, in: reader.bytes) else { continue }
    if case .fullSnapshot(let full) = content { walk(full.node, full.wireframes) }
    if case .mutation(let mutation) = content { readAll(mutation) }
  }
}

private func readAll(_ mutation: Mutation) {
  mutation.forEachRemove { _ in }
  mutation.forEachAdd { walk($0.node, $0.wireframe) }
  mutation.forEachUpdate { walk($0.node, $0.wireframe) }
  mutation.forEachText { _, _ in }
  mutation.forEachAttribute { _, _, change in
    if case .style(let style) = change { style.forEachProperty { _, _, _ in } }
  }
}

private func walk(_ node: JSONText?, _ wireframes: JSONText?) {
  if let node {
    var (nodes, open) = (SnapshotNodeReader(), OpenNodes())
    _ = nodes.read(node, into: &open)
    precondition(open.count == 0, "a node that began has not ended")
  }
  if let wireframes { WireframeReader.forEach(wireframes) { _, _ in } }
}

private struct OpenNodes: SnapshotNodeVisitor {
  var count = 0
  mutating func nodeBegins() { count += 1 }
  mutating func attribute(_ name: UnsafeBufferPointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) {}
  mutating func nodeEnds(_ node: SnapshotNode) { count -= 1 }
}
