import Recordings

/// Editors that are no fields: what is typed into them shows as changed texts alone.
extension WindowTimeline {
  mutating func noteEditing(_ changes: MutationChanges, _ event: IndexedEvent) {
    for node in changes.texts.prefix(4) where isAlive(node) {
      guard let editor = tree.closest(node, where: tree.isEditable), hasAttention(editor) else { continue }
      return typed(into: editor, event)
    }
  }

  /// Whether the user is in the editor: it has the focus, or was clicked last.
  private func hasAttention(_ editor: NodeIndex) -> Bool {
    let ids = [document.focused, clicks.last?.clicked].compactMap { $0 }
    return ids.contains { id in
      tree.node(withID: id).map { node in tree.closest(node) { $0 == editor } != nil } ?? false
    }
  }

  private mutating func typed(into editor: NodeIndex, _ event: IndexedEvent) {
    let id = tree.id(of: editor)
    let text = TypedText(tree.text(of: editor, limit: 400), isSecret: false)
    if let open = typing, open.id == id, event.time - open.lastTime <= limits.typingPause,
      entries.indices.contains(open.entry)
    {
      typing?.lastTime = event.time
      entries[open.entry].duration = Self.milliseconds(from: entries[open.entry].time, to: event.time)
      return describe(open.entry, text)
    }
    var line = entry(event, .input, "")
    line.target = target(of: editor)
    let place = append(line)
    describe(place, text)
    typing = OpenField(entry: place, id: id, lastTime: event.time)
    finishAction(at: event.time)
    action = OpenAction(
      entry: place, time: event.time, id: id, isField: true, isClickable: false, mayLoad: true)
  }

  private mutating func describe(_ place: Int, _ text: TypedText) {
    let field = entries[place].target?.label ?? "an editor"
    if text.isMasked { entries[place].flags.insert(.masked) }
    entries[place].text = text.sentence("typed", into: field)
    entries[place].textWithoutValue = text.sentenceWithoutValue("typed", into: field)
  }
}
