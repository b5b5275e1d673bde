/// Nodes by the ids that pages give them, and labels by the field that they name. Entries may be out of date:
/// whoever asks compares the attribute again.
struct NodeReferences {
  private var elements: [UInt64: NodeIndex] = [:]
  private var labels: [UInt64: NodeIndex] = [:]

  mutating func note(element: NodeIndex, id: UnsafeBufferPointer<UInt8>) {
    elements[ByteHash.of(id)] = element
  }

  mutating func note(label: NodeIndex, for id: UnsafeBufferPointer<UInt8>) {
    labels[ByteHash.of(id)] = label
  }

  func element(withID id: String) -> NodeIndex? { elements[ByteHash.of(id)] }
  func label(for id: String) -> NodeIndex? { labels[ByteHash.of(id)] }
}
