import Recordings

/// Clicks and taps.
extension WindowTimeline {
  mutating func interactionCame(_ interaction: Interaction, _ event: IndexedEvent) {
    switch interaction.kind {
    case .click: clickCame(interaction, event)
    case .doubleClick: doubleClickCame(interaction, event)
    case .contextMenu: rightClickCame(interaction, event)
    case .focus: focusCame(interaction.id, event)
    case .touchStart: touch.begin(interaction, event.time)
    case .touchEnd: touchEnded(interaction, event)
    case .touchMoveDeparted, .touchCancel: touch.cancel()
    case .mouseDown: document.pressed = PressedElement(id: interaction.id, event: event)
    case .mouseUp: if document.pressed?.id != interaction.id { document.pressed = nil }
    case .blur, .unknown: break
    }
  }

  private mutating func focusCame(_ id: SnapshotNodeID, _ event: IndexedEvent) {
    document.focused = id
    if let action, event.time - action.time <= limits.deadScroll {
      note(ActionEffect(.focus), at: event.time)
    }
  }

  private mutating func clickCame(_ click: Interaction, _ event: IndexedEvent) {
    let node = tree.node(withID: click.id).map(tree.clickTarget)
    document.pressed = nil
    if isRepeatedByBrowser(click, node, event.time) { return }
    let isTouch = click.pointer == .touch || touch.ended(within: 700, of: event.time)
    let isSynthetic = click.x == 0 && click.y == 0 && !isTouch
    if isSynthetic, let node, tree.isSubmit(node), let typing, event.time - typing.lastTime < 60_000 {
      return submitCame(node, click, event)
    }
    if isSynthetic, isScripted(click.id, node, event.time) { return scriptClicked(click.id, event.time) }
    var line = entry(event, isTouch ? .tap : .click, "")
    if isSynthetic { line.flags.insert(.keyboard) }
    if let node, tree.isSubmit(node) { line.flags.insert(.submit) }
    line.target = target(of: node)
    line.text = (isTouch ? "tapped " : "clicked ") + name(of: line.target)
    act(line, node, click, event)
  }

  /// A new line that is an action, with what it means for rage and for the lines before.
  private mutating func act(
    _ line: TimelineEntry, _ node: NodeIndex?, _ click: Interaction, _ event: IndexedEvent
  ) {
    (scrolling, touch.tapEntry) = (nil, nil)
    if typing.map({ $0.id != (node.map(tree.id(of:)) ?? click.id) }) ?? false { typing = nil }
    let isCountedOnly = noteRage(line, click, event)
    guard !isCountedOnly else { return }
    var line = line
    if clicks.streak >= limits.rageCount { line.flags.insert(.rage) }
    let place = append(line)
    clicks.note(place, click, node.map(tree.id(of:)) ?? click.id, event.time)
    open(place, at: event.time, node, click.id)
  }

  mutating func target(of node: NodeIndex?) -> TimelineTarget? {
    guard let node else { return nil }
    if let known = targets[node] { return known }
    let target = describe(node)
    if targets.count > 100 { targets.removeAll(keepingCapacity: true) }
    targets[node] = target
    return target
  }

  private func describe(_ node: NodeIndex) -> TimelineTarget {
    let now = tree.nodes[Int(node)]
    let control = now.tag == .label ? tree.control(of: node) : nil
    return TimelineTarget(
      role: tree.role(of: control ?? node), label: tree.label(of: node), tag: tree.names.text(of: now.tag))
  }

  func name(of target: TimelineTarget?) -> String { target?.text ?? "an unknown element" }

  /// A click on a label makes the browser click its field, too.
  private func isRepeatedByBrowser(_ click: Interaction, _ node: NodeIndex?, _ time: Int64) -> Bool {
    guard let node, let last = clicks.last, time - last.time <= 50, let label = tree.node(withID: last.id),
      tree.nodes[Int(label)].tag == .label
    else { return false }
    return tree.control(of: label) == node
  }

  private mutating func submitCame(_ node: NodeIndex, _ click: Interaction, _ event: IndexedEvent) {
    var line = entry(event, .submit, "")
    line.target = target(of: node)
    line.flags = [.keyboard, .submit]
    line.text = "submitted with Enter: \(name(of: line.target))"
    let place = append(line)
    (typing, scrolling) = (nil, nil)
    open(place, at: event.time, node, click.id)
  }

  private mutating func doubleClickCame(_ click: Interaction, _ event: IndexedEvent) {
    let recent = clicks.lastTwo(around: event.time, id: click.id, tree)
    guard let first = recent.first, entries.indices.contains(first) else { return }
    entries[first].flags.insert(.double)
    entries[first].text = "double-clicked " + name(of: entries[first].target)
    guard let second = recent.dropFirst().first, second == entries.count - 1, second != first else { return }
    entries[first].count = 2
    entries[first].effect = entries[second].effect ?? entries[first].effect
    entries.removeLast()
    clicks.forgetLast()
    if action?.entry == second { action?.entry = first }
  }

  private mutating func rightClickCame(_ click: Interaction, _ event: IndexedEvent) {
    document.pressed = nil
    let node = tree.node(withID: click.id).map(tree.clickTarget)
    var line = entry(event, .click, "")
    line.target = target(of: node)
    line.flags = .right
    line.text = "right-clicked " + name(of: line.target)
    let place = append(line)
    open(place, at: event.time, node, click.id)
  }
}
