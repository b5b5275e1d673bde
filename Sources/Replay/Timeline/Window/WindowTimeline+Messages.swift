import Recordings

/// Messages that the page shows: alerts, errors of forms, and texts that tell of a failure after an action.
extension WindowTimeline {
  mutating func messageCame(_ message: PageMessage, _ event: IndexedEvent) {
    guard messages.isNew(message.text, at: event.time) else { return }
    var line = entry(event, .alert, message.text)
    if message.isError { line.flags.insert(.error) }
    append(line)
    if message.isError { note(ActionEffect(.message, PageText.clean(message.text)), at: event.time) }
  }

  mutating func lookForMessages(_ changes: MutationChanges, _ event: IndexedEvent) {
    for node in changes.added.prefix(64) where isAlive(node) && isSeen(node) { addedCame(node, event) }
    for node in changes.texts.prefix(64) where isAlive(node) && isSeen(node) { addedCame(node, event) }
    for change in changes.attributes.prefix(256) where isAlive(change.node) {
      attributeCame(change.node, change.name, event)
    }
  }

  private func isSeen(_ node: NodeIndex) -> Bool { !tree.isIgnoredText(node) && !tree.isHidden(node) }

  private mutating func addedCame(_ node: NodeIndex, _ event: IndexedEvent) {
    guard budget.isLeft else { return }
    budget.spend(WorkBudget.text)
    if let around = tree.closest(node, within: 6, where: tree.isMessage),
      let message = tree.message(at: around)
    {
      return messageCame(message, event)
    }
    let found = tree.messages(in: node, most: 2_000, &budget)
    for message in found.prefix(5) { messageCame(message, event) }
    guard found.isEmpty, isAfterAction(event.time) || tree.isInBanner(node),
      let text = tree.messageText(of: node), text.count <= 160,
      ErrorWords.isStrong(text)
    else { return }
    messageCame(PageMessage(text: text, isError: true), event)
  }

  private func isAfterAction(_ time: Int64) -> Bool { action.map { time - $0.time <= 5_000 } ?? false }

  private mutating func attributeCame(_ node: NodeIndex, _ name: DOMName, _ event: IndexedEvent) {
    switch name {
    case .ariaInvalid:
      if tree.isAriaInvalid(node) { invalidCame(node, event) }
    case .role, .hidden, .classes, .style:
      guard tree.isMessage(node), isSeen(node), let message = tree.message(at: node), message.isError else {
        return
      }
      messageCame(message, event)
    default: break  // DOMName
    }
  }

  private mutating func invalidCame(_ field: NodeIndex, _ event: IndexedEvent) {
    if let text = tree.invalidMessage(of: field) {
      return messageCame(PageMessage(text: text, isError: true), event)
    }
    let name = tree.label(of: field) ?? "a field"
    messageCame(PageMessage(text: "\(name) is marked invalid", isError: true), event)
  }
}
