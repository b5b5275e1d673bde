import Recordings

/// What the user did without an event of its own: Enter in a field, and clicks whose event the next page
/// swallowed. And clicks that nobody did.
extension WindowTimeline {
  /// A click without a place comes from the keyboard, on what has the focus, or from a script.
  func isScripted(_ id: SnapshotNodeID, _ node: NodeIndex?, _ time: Int64) -> Bool {
    guard node.map({ !tree.isSubmit($0) }) ?? true else { return false }
    if let last = clicks.last, time - last.time <= 50, last.clicked != id { return true }
    guard let focused = document.focused, focused != id else { return false }
    guard let node, let field = tree.node(withID: focused) else { return true }
    return tree.closest(field, where: { $0 == node }) == nil
  }

  mutating func scriptClicked(_ id: SnapshotNodeID, _ time: Int64) {
    document.scripted = (id, time)
    if let typing, document.focused == typing.id { document.keyTime = time }
  }

  /// A page loads, and what would tell why was lost with the old page.
  mutating func noteUnseenAction(at time: Int64, leadingTo address: PageURL?) {
    clickIfPressed(at: time, leadingTo: address)
    submitByEnterIfTyped(at: time)
  }

  /// Recorders lose the click that leaves a page, but tell where the button went down.
  private mutating func clickIfPressed(at time: Int64, leadingTo address: PageURL?) {
    guard let pressed = document.pressed, let node = tree.node(withID: pressed.id).map(tree.clickTarget),
      tree.isClickable(node) || tree.isMadeClickable(node), !tree.isTextField(node),
      mayLead(node, to: address)
    else { return }
    document.pressed = nil
    let isLast = action.map { $0.time < pressed.event.time } ?? true
    guard isLast, time - pressed.event.time <= limits.navigation else { return }
    var line = entry(pressed.event, .click, "")
    line.target = target(of: node)
    line.flags = .derived
    line.text = "clicked " + name(of: line.target)
    (typing, scrolling) = (nil, nil)
    open(append(line), at: pressed.event.time, node, pressed.id)
  }

  /// A link leads to its own address.
  private func mayLead(_ node: NodeIndex, to address: PageURL?) -> Bool {
    guard tree.nodes[Int(node)].tag == .a, let href = tree.attribute(.href, of: node), let address,
      !href.hasPrefix("#"), !href.hasPrefix("javascript:")
    else { return true }
    let target = PageURL(href)
    return target.path == address.path && (target.host.isEmpty || target.host == address.host)
  }

  /// A page loads just after somebody typed, and no button was clicked: Enter was pressed.
  private mutating func submitByEnterIfTyped(at time: Int64) {
    guard let typing, let action, action.entry == typing.entry, entries.indices.contains(typing.entry) else {
      return
    }
    let key = document.keyTime.flatMap { $0 >= typing.lastTime ? $0 : nil } ?? typing.lastTime
    guard time - key <= 3_000 else { return }
    let target = focusedField() ?? entries[typing.entry].target
    var line = TimelineEntry(
      time: key, window: window, kind: .submit, text: "submitted \(target?.text ?? "the field")",
      event: entries[typing.entry].event)
    (line.target, line.flags) = (target, [.submit, .derived, .keyboard])
    let place = append(line)
    self.typing = nil
    self.action = OpenAction(
      entry: place, time: key, id: typing.id, isField: false, isClickable: true, mayLoad: true)
  }

  /// The focus may have moved on to a field whose text is not recorded.
  private mutating func focusedField() -> TimelineTarget? {
    guard let id = document.focused, let node = tree.node(withID: id), tree.isTextField(node) else {
      return nil
    }
    return target(of: node)
  }
}
