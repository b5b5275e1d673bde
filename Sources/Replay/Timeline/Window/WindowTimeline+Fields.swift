import Recordings

/// Form fields: typing as one line a field, choices with what was chosen.
extension WindowTimeline {
  mutating func inputCame(_ input: FieldInput, _ event: IndexedEvent) {
    let before = tree.setField(input)
    guard let node = tree.node(withID: input.id) else { return typed(input, nil, before, event) }
    switch tree.nodes[Int(node)].tag {
    case .select: chose(optionOf: node, input, event)
    case .input:
      switch tree.inputType(of: node) {
      case "checkbox", "radio": checked(node, input, before, event)
      case "file": chose("a file", of: node, input, event)
      case "button", "submit", "reset", "hidden", "image": break
      case "range", "color", "date", "time", "month", "week", "datetime-local":
        set(node, input, before, event)
      default: typed(input, node, before, event)  // String
      }
    default: typed(input, node, before, event)  // DOMName
    }
  }

  // MARK: Typing

  private mutating func typed(
    _ input: FieldInput, _ node: NodeIndex?, _ before: FieldState?, _ event: IndexedEvent
  ) {
    if typing?.id == input.id, let open = typing, event.time - open.lastTime <= limits.typingPause {
      typing?.lastTime = event.time
      guard entries.indices.contains(open.entry) else { return }
      entries[open.entry].duration = Self.milliseconds(from: entries[open.entry].time, to: event.time)
      return describe(open.entry, input, node)
    }
    guard let node else {
      let isTold = !document.hasSnapshot || document.focused == input.id
      return isTold ? appendTyping(input, nil, [], event) : ()
    }
    if before?.text == input.text.text(upTo: 1_024) { return }
    let isElsewhere = document.focused.map { $0 != input.id && !isInside($0, node) } ?? false
    if isElsewhere {
      if input.text.isEmpty || action.map({ event.time - $0.time < 1_000 }) ?? false { return }
      return appendTyping(input, node, .filled, event)
    }
    appendTyping(input, node, [], event)
  }

  private func isInside(_ id: SnapshotNodeID, _ node: NodeIndex) -> Bool {
    tree.node(withID: id).map { inner in tree.closest(inner) { $0 == node } != nil } ?? false
  }

  private mutating func appendTyping(
    _ input: FieldInput, _ node: NodeIndex?, _ flags: TimelineFlags, _ event: IndexedEvent
  ) {
    var line = entry(event, .input, "")
    line.target = target(of: node)
    line.flags = flags
    let place = append(line)
    describe(place, input, node)
    scrolling = nil
    guard flags.isEmpty else { return }
    typing = OpenField(entry: place, id: input.id, lastTime: event.time)
    finishAction(at: event.time)
    action = OpenAction(
      entry: place, time: event.time, id: input.id, isField: true, isClickable: false, mayLoad: true)
  }

  private mutating func describe(_ place: Int, _ input: FieldInput, _ node: NodeIndex?) {
    let text = TypedText(input, isSecret: node.map(tree.isSecretField) ?? false)
    let field = entries[place].target?.label ?? entries[place].target?.text ?? "an unknown field"
    let verb = entries[place].flags.contains(.filled) ? "filled" : "typed"
    if text.isMasked { entries[place].flags.insert(.masked) }
    entries[place].text = text.sentence(verb, into: field)
    entries[place].textWithoutValue = text.sentenceWithoutValue(verb, into: field)
  }

  // MARK: Choices

  private mutating func checked(
    _ node: NodeIndex, _ input: FieldInput, _ before: FieldState?, _ event: IndexedEvent
  ) {
    let isRadio = tree.inputType(of: node) == "radio"
    if !input.isUserTriggered || isRadio && !input.isChecked { return }
    if before?.isChecked == input.isChecked, !isRadio { return }
    guard isMeant(node, input.id, event.time) else { return noteFieldChange(event.time) }
    let verb = isRadio ? "chose" : input.isChecked ? "checked" : "unchecked"
    let target = target(of: node)
    appendChoice("\(verb) \(target?.label ?? name(of: target))", target, [], event)
  }

  /// Whether the user did it: the last click was on the field or its label, or it has the focus.
  private func isMeant(_ node: NodeIndex, _ id: SnapshotNodeID, _ time: Int64) -> Bool {
    if document.focused == id || document.focused == nil { return true }
    let isScripted = document.scripted.map { $0.id == id && time - $0.time <= 50 } ?? false
    guard let last = clicks.last, time - last.time < 1_000, let clicked = tree.node(withID: last.clicked)
    else {
      return !isScripted
    }
    return last.id == id || isInside(last.clicked, node)
      || tree.control(of: tree.clickTarget(of: clicked)) == node
  }

  private mutating func noteFieldChange(_ time: Int64) {
    if isAwaited(time) { note(ActionEffect(.change), at: time) }
  }

  private mutating func chose(optionOf node: NodeIndex, _ input: FieldInput, _ event: IndexedEvent) {
    let value = input.text.text(upTo: 1_024)
    let isMasked = TypedText.isMasked(value)
    let option = isMasked ? nil : tree.optionLabel(value, in: node)
    let chosen = isMasked ? "an option (masked)" : "“\(option ?? PageText.clean(value, limit: 60))”"
    chose(chosen, of: node, input, event, isMasked ? .masked : [])
  }

  private mutating func chose(
    _ what: String, of node: NodeIndex, _ input: FieldInput, _ event: IndexedEvent,
    _ flags: TimelineFlags = []
  ) {
    let target = target(of: node)
    let field = target?.label ?? name(of: target)
    appendChoice(
      "chose \(what) in \(field)", target, flags, event, withoutValue: "chose an option in \(field)")
  }

  /// Sliders and dates: the last value counts.
  private mutating func set(
    _ node: NodeIndex, _ input: FieldInput, _ before: FieldState?, _ event: IndexedEvent
  ) {
    let value = input.text.text(upTo: 256)
    if before?.text == value { return }
    let target = target(of: node)
    let isMasked = TypedText.isMasked(value)
    let shown = isMasked ? "a value (masked)" : PageText.clean(value, limit: 40)
    let text = "set \(target?.label ?? name(of: target)) to \(shown)"
    if let place = entries.indices.last, entries[place].kind == .choice, entries[place].target == target,
      event.time - entries[place].time < limits.typingPause
    {
      entries[place].text = text
      return
    }
    let withoutValue = "set \(target?.label ?? name(of: target))"
    appendChoice(text, target, isMasked ? .masked : [], event, withoutValue: withoutValue)
  }

  private mutating func appendChoice(
    _ text: String, _ target: TimelineTarget?, _ flags: TimelineFlags, _ event: IndexedEvent,
    withoutValue: String? = nil
  ) {
    var line = entry(event, .choice, PageText.clean(text, limit: 240))
    (line.target, line.flags, line.textWithoutValue) = (target, flags, withoutValue)
    noteFieldChange(event.time)
    let place = append(line)
    (typing, scrolling) = (nil, nil)
    action = OpenAction(
      entry: place, time: event.time, id: .unknown, isField: true, isClickable: false, mayLoad: true)
  }
}
