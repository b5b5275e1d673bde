import Recordings

/// Mobile apps: screens of wireframes, taps and fields.
extension WindowTimeline {
  mutating func screenCame(_ wireframes: JSONText, _ event: IndexedEvent) {
    let isFirst = !screen.isMobile
    let before = screen.title
    screen.load(wireframes)
    document.hasSnapshot = true
    document.lastSnapshot = event.time
    let title = screen.title
    let isNamed = document.isNewAddress
    document.isNewAddress = false
    guard !isNamed, isFirst || title != before && title != nil else { return }
    let name = title.map { "screen “\($0)”" } ?? "screen"
    note(ActionEffect(.page, name), at: event.time)
    append(entry(event, .screen, name))
  }

  mutating func openScreen(named name: String, _ address: PageURL, _ event: IndexedEvent) {
    let name = PageText.clean(name, limit: 100)
    note(ActionEffect(.page, name), at: event.time)
    var line = entry(event, .screen, name)
    line.page = name
    pages.append(PageVisit(time: event.time, address: address, entry: append(line)))
    activity.note(event.time)
  }

  mutating func screenChanged(_ mutation: Mutation, _ event: IndexedEvent) {
    var added: [SnapshotNodeID] = []
    mutation.forEachRemove { screen.remove($0.id) }
    mutation.forEachAdd { node in
      guard let wireframe = node.wireframe else { return }
      let count = screen.boxes.count
      screen.add(wireframe, to: node.parent)
      added += screen.boxes.dropFirst(count).map(\.id)
    }
    mutation.forEachUpdate { node in
      guard let wireframe = node.wireframe else { return }
      added += update(wireframe, node.parent, event)
    }
    noteNewBoxes(added, event)
  }

  /// The old box goes, the new one comes; fields tell what changed.
  private mutating func update(_ wireframe: JSONText, _ parent: SnapshotNodeID, _ event: IndexedEvent)
    -> [SnapshotNodeID]
  {
    var id: SnapshotNodeID?
    WireframeReader.forEach(wireframe) { box, depth in if depth == 0, id == nil { id = box.id } }
    guard let id else { return [] }
    let before = screen.box(withID: id)
    screen.remove(id)
    let count = screen.boxes.count
    screen.add(wireframe, to: parent)
    guard let after = screen.box(withID: id) else { return [] }
    if let before, before.type == "input" { fieldChanged(before, after, event) }
    if before?.label == after.label { return [] }
    return screen.boxes.dropFirst(count).map(\.id)
  }

  private mutating func noteNewBoxes(_ ids: [SnapshotNodeID], _ event: IndexedEvent) {
    let labels = ids.prefix(64).compactMap { screen.box(withID: $0)?.label }
    for label in labels where ErrorWords.isStrong(label) && label.count <= 160 {
      messageCame(PageMessage(text: label, isError: true), event)
    }
    guard isAwaited(event.time) else { return }
    if let label = labels.first { return note(ActionEffect(.text, label), at: event.time) }
    note(ActionEffect(.change), at: event.time)
  }

  private mutating func fieldChanged(
    _ before: MobileScreen.Box, _ after: MobileScreen.Box, _ event: IndexedEvent
  ) {
    let target = TimelineTarget(role: after.role, label: screen.label(of: after), tag: after.type)
    let name = target.label ?? target.text
    if before.isChecked != after.isChecked {
      let verb = after.isChecked ? "checked" : "unchecked"
      return appendField(entry(event, .choice, "\(verb) \(name)"), target, after.id)
    }
    guard let value = after.value, value != before.value else { return }
    if after.inputType == "select" {
      return appendField(
        entry(event, .choice, "chose “\(PageText.clean(value, limit: 60))” in \(name)"), target, after.id)
    }
    guard after.isTextField else { return }
    let typed = TypedText(value, isSecret: after.inputType == "password")
    var line = entry(event, .input, typed.sentence("typed", into: name))
    line.textWithoutValue = typed.sentenceWithoutValue("typed", into: name)
    if typed.isMasked { line.flags.insert(.masked) }
    appendField(line, target, after.id)
  }

  private mutating func appendField(_ line: TimelineEntry, _ target: TimelineTarget, _ id: SnapshotNodeID) {
    if line.kind == .input, let open = typing, open.id == id, entries.indices.contains(open.entry) {
      entries[open.entry].text = line.text
      typing?.lastTime = line.time
      return
    }
    var line = line
    line.target = target
    let place = append(line)
    typing = OpenField(entry: place, id: id, lastTime: line.time)
    finishAction(at: line.time)
    action = OpenAction(
      entry: place, time: line.time, id: id, isField: true, isClickable: false, mayLoad: true)
  }

  /// In an app a short touch that hardly moves is a tap, a longer way is a swipe.
  mutating func touchEnded(_ interaction: Interaction, _ event: IndexedEvent) {
    let (start, startTime) = (touch.start, touch.startTime)
    touch.end(event.time)
    guard screen.isMobile, let start else { return }
    let (x, y) = (interaction.x ?? start.x ?? 0, interaction.y ?? start.y ?? 0)
    let (right, down) = (x - (start.x ?? x), y - (start.y ?? y))
    if abs(right) + abs(down) > limits.rageDistance { return swiped(right, down, event) }
    let box = screen.target(x: x, y: y)
    var line = entry(event, .tap, "")
    line.time = startTime
    line.target = box.map { TimelineTarget(role: $0.role, label: screen.label(of: $0), tag: $0.type) }
    let isLong = event.time - startTime > 700
    line.text = (isLong ? "pressed long on " : "tapped ") + name(of: line.target)
    (typing, scrolling) = (nil, nil)
    var place = interaction
    (place.x, place.y) = (x, y)
    guard !noteRage(line, place, event) else { return }
    let entry = append(line)
    clicks.note(entry, interaction, box?.id ?? .unknown, event.time)
    finishAction(at: event.time)
    action = OpenAction(
      entry: entry, time: startTime, id: box?.id ?? .unknown, isField: box?.isTextField ?? false,
      isClickable: false, mayLoad: true)
  }

  private mutating func swiped(_ right: Double, _ down: Double, _ event: IndexedEvent) {
    let way = abs(right) > abs(down) ? (right > 0 ? "right" : "left") : (down > 0 ? "down" : "up")
    append(entry(event, .scroll, "swiped \(way)"))
  }
}
