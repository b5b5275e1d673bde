import Recordings

/// What actions cause: what comes next within PostHog's times belongs to the last action.
extension WindowTimeline {
  mutating func open(_ entry: Int, at time: Int64, _ node: NodeIndex?, _ id: SnapshotNodeID) {
    finishAction(at: time)
    let isField = node.map { tree.isTextField($0) || tree.nodes[Int($0)].tag == .select } ?? false
    let isClickable = node.map { tree.isClickable($0) || tree.isMadeClickable($0) } ?? false
    action = OpenAction(
      entry: entry, time: time, id: id, isField: isField, isClickable: isClickable,
      mayLoad: !isField && isClickable)
  }

  /// An effect of the last action. The greatest is shown, the first of equal ones.
  mutating func note(_ effect: ActionEffect, at time: Int64) {
    guard let action, time >= action.time else { return }
    note(effect, at: time, for: action.entry, since: action.time)
  }

  mutating func note(_ effect: ActionEffect, at time: Int64, for place: Int, since start: Int64) {
    guard entries.indices.contains(place), time - start <= limits.navigation else { return }
    if let known = entries[place].effect?.kind, known >= effect.kind { return }
    entries[place].effect = effect
    entries[place].reaction = Self.milliseconds(from: start, to: time)
  }

  /// Whether a change at this time may be what the last action caused.
  func isAwaited(_ time: Int64) -> Bool {
    guard let action else { return false }
    return time - action.time <= limits.deadMutation
  }

  /// Time has passed: an action that nothing followed is dead.
  mutating func closeAction(at time: Int64) {
    guard let action, !action.isSettled, time - action.time > limits.deadEnd else { return }
    self.action?.isSettled = true
    guard let line = entries.indices.contains(action.entry) ? entries[action.entry] : nil, line.effect == nil,
      !action.isField, line.kind == .click || line.kind == .tap || line.kind == .submit
    else { return }
    // A time that is dated wrongly says nothing about the click.
    guard time - action.time < limits.outlierPause else { return }
    entries[action.entry].effect = ActionEffect(.nothing)
    guard action.isClickable, line.flags.isDisjoint(with: [.right, .keyboard]), tree.root != .none else {
      return
    }
    appendDead(line, at: action)
  }

  private mutating func appendDead(_ click: TimelineEntry, at action: OpenAction) {
    entries[action.entry].flags.formUnion([.dead])
    let name = click.target?.text ?? "an element"
    var line = TimelineEntry(
      time: click.time, window: window, kind: .dead, text: "dead click on \(name): nothing followed")
    (line.target, line.flags, line.event, line.page) = (
      click.target, [.dead, .derived], click.event, click.page
    )
    append(line)
  }

  /// Another action comes: what the last one caused is known, except pages that still load.
  mutating func finishAction(at time: Int64) {
    closeAction(at: time)
    guard let action, !action.isSettled, !action.isField, entries.indices.contains(action.entry),
      entries[action.entry].effect == nil, time - action.time > 250, entries[action.entry].kind != .input,
      entries[action.entry].kind != .choice
    else { return }
    entries[action.entry].effect = ActionEffect(.nothing)
  }

  mutating func noteSelection(at time: Int64) {
    guard let action, time - action.time <= limits.deadScroll else { return }
    note(ActionEffect(.focus, ""), at: time)
  }
}
