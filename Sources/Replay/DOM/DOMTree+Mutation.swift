/// Applies mutations. What they say of unknown nodes is skipped and counted.
extension DOMTree {
  mutating func apply(_ mutation: Mutation, _ reader: inout SnapshotNodeReader) -> MutationChanges {
    var changes = MutationChanges()
    mutation.forEachRemove { removeNode($0, &changes) }
    applyAdds(of: mutation, &reader, &changes)
    mutation.forEachText { changeText($0, $1, &changes) }
    mutation.forEachAttribute { changeAttribute($0, $1, $2, &changes) }
    if arena.isWasteful { packArena() }
    return changes
  }

  private mutating func removeNode(_ removed: RemovedNode, _ changes: inout MutationChanges) {
    guard let node = node(withID: removed.id) else { return }
    if node == root { return }
    changes.removedCount += 1
    if changes.closedDialog == nil, let dialog = dialog(in: node) {
      changes.closedDialog = dialogLabel(of: dialog)
    }
    remove(node) { tree, node in
      let span = tree.nodes[Int(node)].text
      guard span.count > 0, changes.removedTexts.count < MutationChanges.most else { return }
      changes.removedTexts.insert(tree.arena.withBytes(of: span) { ByteHash.of($0) })
    }
  }

  private mutating func changeText(
    _ id: SnapshotNodeID, _ text: UnsafeBufferPointer<UInt8>, _ changes: inout MutationChanges
  ) {
    guard let node = node(withID: id) else { return skipped = skipped &+ 1 }
    setText(of: node, to: text)
    if changes.texts.count < MutationChanges.most { changes.texts.append(node) }
  }

  private mutating func changeAttribute(
    _ id: SnapshotNodeID, _ name: UnsafeBufferPointer<UInt8>, _ change: AttributeChange,
    _ changes: inout MutationChanges
  ) {
    guard let node = node(withID: id) else { return skipped = skipped &+ 1 }
    let name = names.number(of: name)
    let wasUndisplayed = nodes[Int(node)].flags.contains(.isUndisplayed)
    switch change {
    case .removed: removeAttribute(name, of: node)
    case .value(let value):
      setAttribute(name, of: node, to: value)
      if name == .value { fields[node] = nil }
    case .style(let difference): changeStyle(of: node, difference)
    }
    if name == .style, nodes[Int(node)].flags.contains(.isUndisplayed) == wasUndisplayed {
      return changes.styleCount += 1
    }
    if changes.attributes.count < MutationChanges.most { changes.attributes.append((node, name)) }
  }

  private mutating func changeStyle(of node: NodeIndex, _ difference: StyleDifference) {
    difference.forEachProperty { name, value, _ in
      if let hides = InlineStyle.hides(property: name, value: value) { setUndisplayed(node, hides) }
    }
  }

  mutating func setField(_ input: FieldInput) -> FieldState? {
    guard let node = node(withID: input.id) else { return nil }
    defer { fields[node] = FieldState(text: input.text.text(upTo: 1_024), isChecked: input.isChecked) }
    return fields[node] ?? initialField(node)
  }

  /// What a field holds before anything is typed.
  func initialField(_ node: NodeIndex) -> FieldState {
    FieldState(text: attribute(.value, of: node) ?? "", isChecked: has(.checked, node))
  }
}
