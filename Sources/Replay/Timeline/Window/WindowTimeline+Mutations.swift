import Recordings

/// Changes of the page: what appeared after an action is its effect, if it does not go on by itself.
extension WindowTimeline {
  mutating func mutationCame(_ mutation: Mutation, _ event: IndexedEvent) {
    if screen.isMobile || event.flags.contains(.isMobile) { return screenChanged(mutation, event) }
    if !document.hasSnapshot { return blindChangeCame(event) }
    targets.removeAll(keepingCapacity: true)
    let changes = tree.apply(mutation, &nodes)
    if changes.lostCount > 0 { document.isUncertain = true }
    if tree.changesTitle(changes) { noteTitle() }
    lookForMessages(changes, event)
    noteEditing(changes, event)
    guard isAwaited(event.time) else { return noteAmbient(changes, event.time) }
    noteEffects(of: changes, event.time)
  }

  /// Without a snapshot nothing is known of the page.
  private mutating func blindChangeCame(_ event: IndexedEvent) {
    guard !document.isBlind else { return }
    document.isBlind = true
    append(entry(event, .gap, "no page until the next snapshot: what is clicked has no name"))
  }

  private func place(of node: NodeIndex) -> SnapshotNodeID {
    tree.parent(of: node).map(tree.id(of:)) ?? tree.id(of: node)
  }

  private mutating func noteAmbient(_ changes: MutationChanges, _ time: Int64) {
    for node in changes.added.prefix(64) { ambient.note(place(of: node), time) }
    for node in changes.texts.prefix(64) { ambient.note(place(of: node), time) }
    for change in changes.attributes.prefix(64) { ambient.note(tree.id(of: change.node), time) }
  }

  private func isCaused(_ place: SnapshotNodeID) -> Bool {
    guard let action else { return false }
    return !ambient.isAmbient(place, before: action.time, within: limits.ambient)
  }

  private mutating func noteEffects(of changes: MutationChanges, _ time: Int64) {
    let added = changes.added.filter { isAlive($0) && isCaused(place(of: $0)) }
    let texts = changes.texts.filter { isAlive($0) && isCaused(place(of: $0)) }
    if let dialog = opened(added, changes) {
      note(ActionEffect(.dialog, tree.dialogLabel(of: dialog)), at: time)
    }
    if let label = changes.closedDialog ?? hiddenDialog(changes) {
      note(ActionEffect(.closedDialog, label), at: time)
    }
    if let effect = entries.indices.contains(action?.entry ?? -1) ? entries[action?.entry ?? 0].effect : nil,
      effect.kind >= .text
    {
      return
    }
    if let text = newText(added, texts, changes) { return note(ActionEffect(.text, text), at: time) }
    let isChanged =
      !added.isEmpty || !texts.isEmpty || changes.removedCount > 0
      || changes.attributes.contains { isAlive($0.node) && isCaused(tree.id(of: $0.node)) }
    if isChanged { note(ActionEffect(.change), at: time) }
  }

  func isAlive(_ node: NodeIndex) -> Bool {
    tree.nodes.indices.contains(Int(node)) && !tree.nodes[Int(node)].flags.contains(.isFree)
  }

  private func opened(_ added: [NodeIndex], _ changes: MutationChanges) -> NodeIndex? {
    for node in added.prefix(32) {
      if let dialog = tree.dialog(in: node), tree.isShown(dialog) { return dialog }
    }
    return changes.attributes.prefix(200).first { change in
      change.name != .classes && DOMTree.isVisibility(change.name) && isAlive(change.node)
        && tree.isDialog(change.node) && tree.isShown(change.node)
    }?.node
  }

  private func hiddenDialog(_ changes: MutationChanges) -> String? {
    let hidden = changes.attributes.prefix(200).first { change in
      guard [.open, .hidden, .style, .ariaHidden].contains(change.name), isAlive(change.node) else {
        return false
      }
      if change.name == .open {
        return tree.nodes[Int(change.node)].tag == .dialog && !tree.has(.open, change.node)
      }
      return tree.isDialog(change.node) && !tree.isShown(change.node)
    }
    return hidden.map { tree.dialogLabel(of: $0.node) }
  }

  /// The first text that says something and was not there before.
  private func newText(_ added: [NodeIndex], _ texts: [NodeIndex], _ changes: MutationChanges) -> String? {
    for node in added.prefix(8) + texts.prefix(8) {
      if isOld(node, changes) || tree.isHidden(node) || tree.isIgnoredText(node) { continue }
      let text = tree.heading(in: node) ?? tree.text(of: node, limit: 80)
      if text.unicodeScalars.count(where: { $0.properties.isAlphabetic }) >= 3 { return text }
    }
    return nil
  }

  /// Whether the first text of a node left with the same change: it was only drawn anew.
  private func isOld(_ node: NodeIndex, _ changes: MutationChanges) -> Bool {
    guard !changes.removedTexts.isEmpty else { return false }
    var isOld: Bool?
    tree.walk(node, most: 100) { child in
      let span = tree.nodes[Int(child)].text
      if isOld == nil, span.count > 0, tree.nodes[Int(child)].kind == .text {
        isOld = tree.arena.withBytes(of: span) { changes.removedTexts.contains(ByteHash.of($0)) }
      }
      return isOld == nil
    }
    return isOld ?? false
  }
}
