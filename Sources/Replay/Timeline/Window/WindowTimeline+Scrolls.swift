import Recordings

/// Scrolls, those of one gesture as one line. How high a page is is not recorded, so screens are told.
extension WindowTimeline {
  mutating func scrollCame(_ scroll: Scroll, _ event: IndexedEvent) {
    let node = tree.node(withID: scroll.id)
    let now = ScrollPosition(x: scroll.x, y: scroll.y)
    let before = node.flatMap { tree.scrolls[$0] } ?? ScrollPosition(x: 0, y: 0)
    if let node { tree.scrolls[node] = now }
    if now == before { return }
    if var open = scrolling, open.id == scroll.id, event.time - open.lastTime <= limits.scrollPause,
      entries.indices.contains(open.entry)
    {
      open.lastTime = event.time
      open.lowest = max(open.lowest, now.y)
      scrolling = open
      entries[open.entry].duration = Self.milliseconds(from: entries[open.entry].time, to: event.time)
      entries[open.entry].text = text(of: node, from: open.start, to: now, by: open.lowest)
      return
    }
    if let action, event.time - action.time <= limits.deadScroll {
      return note(ActionEffect(.scroll), at: event.time)
    }
    if event.time - document.lastSnapshot < 100, document.hasSnapshot { return }
    begin(scroll.id, node, from: before, to: now, event)
  }

  private mutating func begin(
    _ id: SnapshotNodeID, _ node: NodeIndex?, from start: ScrollPosition, to end: ScrollPosition,
    _ event: IndexedEvent
  ) {
    var line = entry(event, .scroll, text(of: node, from: start, to: end, by: end.y))
    if let node, tree.nodes[Int(node)].kind == .element { line.target = target(of: node) }
    line.duration = 0
    scrolling = OpenScroll(entry: append(line), id: id, lastTime: event.time, start: start, lowest: end.y)
  }

  private func text(
    of node: NodeIndex?, from start: ScrollPosition, to end: ScrollPosition, by lowest: Double
  )
    -> String
  {
    let isPage = node.map { tree.nodes[Int($0)].kind == .document } ?? true
    let what = isPage ? "" : " " + partName(node)
    let (down, right) = (end.y - start.y, end.x - start.x)
    if abs(right) > abs(down) { return "scrolled\(what) \(right > 0 ? "right" : "left")" }
    if lowest - max(start.y, end.y) > (viewport?.height ?? 800) / 4 {
      let back = end.y <= 0 ? "to the top" : "up to \(place(end.y, isPage))"
      return "scrolled\(what) down to \(place(lowest, isPage)) and back \(back)"
    }
    if end.y <= 0 { return "scrolled\(what) to the top" }
    return "scrolled\(what) \(down > 0 ? "down" : "up") to \(place(end.y, isPage))"
  }

  private func partName(_ node: NodeIndex?) -> String {
    node.flatMap { tree.attribute(.ariaLabel, of: $0) }.map { "“\(PageText.clean($0, limit: 60))”" }
      ?? "a part"
  }

  private func place(_ y: Double, _ isPage: Bool) -> String {
    guard isPage, let height = viewport?.height, height > 0 else { return "\(Int(clamping: y)) px" }
    let tenths = Int(clamping: (y / height * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10)) screens"
  }
}
