import Recordings

/// Pages: addresses, snapshots, and whether a page was loaded again.
extension WindowTimeline {
  func page(at time: Int64) -> String? {
    pages.last { $0.time <= time }?.address.path ?? pages.first?.address.path
  }

  mutating func metaCame(_ meta: PageMeta, _ event: IndexedEvent) {
    if let viewport = meta.viewport { self.viewport = viewport }
    guard let href = meta.href, !href.isEmpty else { return }
    let address = PageURL(href)
    document.isNewAddress =
      address.host + address.path != pages.last.map { $0.address.host + $0.address.path }
    document.meta = address
    guard document.isNewAddress else { return }
    if PageURL.isScreenName(href) {
      openScreen(named: href, address, event)
    } else {
      openPage(address, event)
    }
  }

  /// The address changed by a script.
  mutating func addressCame(_ href: String, _ event: IndexedEvent) {
    let address = PageURL(href)
    if let last = pages.last?.address, last.host == address.host, last.path == address.path {
      if last.anchor != address.anchor, !address.anchor.isEmpty {
        pages[pages.count - 1].address = address
        note(ActionEffect(.scroll, address.anchor), at: event.time)
      }
      return
    }
    openPage(address, event)
  }

  mutating func openPage(_ address: PageURL, _ event: IndexedEvent) {
    let isOtherHost = pages.last.map { $0.address.host != address.host } ?? false
    let text = isOtherHost ? address.host + address.path : address.path
    noteUnseenAction(at: event.time, leadingTo: address)
    pageLoaded(ActionEffect(.page, text), at: event.time)
    endVisit(at: event.time)
    noteThrash(address, event)
    var line = entry(event, .page, text)
    line.page = address.path
    pages.append(PageVisit(time: event.time, address: address, entry: append(line)))
    if pages.count > 10_000 { pages.removeFirst(5_000) }
    activity.note(event.time)
    (typing, scrolling) = (nil, nil)
    ambient.removeAll()
  }

  /// An action loads one page. What loads later, unless at once by redirection, has another cause.
  private mutating func pageLoaded(_ effect: ActionEffect, at time: Int64) {
    if let loaded = action?.loaded, time - loaded > limits.redirect { return }
    note(effect, at: time)
    if action?.loaded == nil { action?.loaded = time }
  }

  private mutating func endVisit(at time: Int64) {
    guard let visit = pages.last, entries.indices.contains(visit.entry) else { return }
    entries[visit.entry].duration = Self.milliseconds(from: visit.time, to: time)
  }

  /// There and back within a few seconds: not what the user was after.
  private mutating func noteThrash(_ address: PageURL, _ event: IndexedEvent) {
    guard pages.count >= 2, pages[pages.count - 2].address.path == address.path else { return }
    let stay = event.time - pages[pages.count - 1].time
    guard stay <= limits.thrash, stay > limits.redirect else { return }
    let left = pages[pages.count - 1].address.path
    var line = entry(event, .thrash, "back from \(left) after \(Self.milliseconds(from: 0, to: stay)) ms")
    line.flags = .derived
    append(line)
  }

  mutating func fullSnapshotCame(_ snapshot: FullSnapshot, _ event: IndexedEvent) {
    if let wireframes = snapshot.wireframes { return screenCame(wireframes, event) }
    let old = tree
    targets.removeAll(keepingCapacity: true)
    guard tree.load(snapshot, &nodes) else { return tree = old }
    let isNew = isNewDocument(old, event)
    if document.isBlind { append(entry(event, .gap, "the page is known from here on")) }
    if isNew { newDocumentCame(old, event) }
    noteTitle()
    let meta = document.meta
    document = DocumentState(
      hasSnapshot: true, lastSnapshot: event.time, focused: isNew ? nil : document.focused)
    document.meta = meta
  }

  private func isNewDocument(_ old: DOMTree, _ event: IndexedEvent) -> Bool {
    guard document.hasSnapshot, old.root != .none else { return true }
    if document.isNewAddress { return true }
    if let load = document.loadTime, event.time - load < 2_000 { return true }
    let comparison = TreeComparison(old, tree)
    if comparison.isOtherDocument { return true }
    guard comparison.isEqual, let action, action.mayLoad else { return false }
    let pause = event.time - document.lastSnapshot
    return pause > 500 && pause < 290_000 && event.time - action.time < limits.navigation
  }

  private mutating func newDocumentCame(_ old: DOMTree, _ event: IndexedEvent) {
    let isAgain = document.hasSnapshot && !document.isNewAddress && document.meta != nil
    let before = old.root == .none ? [] : Set(old.messages(in: old.root, &budget).map(\.text))
    let new = tree.messages(in: tree.root, ofNewPage: !isAgain, &budget).filter { message in
      !before.contains(message.text) || isAgain && messages.isKnown(message.text)
    }
    if isAgain { pageCameAgain(event, new.first { $0.isError }?.text ?? newSuccess(old)) }
    if document.hasSnapshot || action != nil {
      for message in new where message.isError || isAgain { messageCame(message, event) }
    }
    if new.isEmpty { failedPageCame(event) }
    (typing, scrolling) = (nil, nil)
    ambient.removeAll()
  }

  private mutating func newSuccess(_ old: DOMTree) -> String? {
    let text = tree.successMessage(&budget)
    return text == old.successMessage(&budget) ? nil : text
  }

  private mutating func pageCameAgain(_ event: IndexedEvent, _ message: String?) {
    let path = pages.last?.address.path ?? ""
    noteUnseenAction(at: event.time, leadingTo: pages.last?.address)
    pageLoaded(ActionEffect(.samePage, PageText.clean(message ?? "")), at: event.time)
    endVisit(at: event.time)
    var line = entry(event, .page, "same page again: \(path)")
    line.flags.insert(.again)
    if let address = pages.last?.address {
      pages.append(PageVisit(time: event.time, address: address, entry: append(line)))
    }
    activity.note(event.time)
  }

  /// A page whose heading tells of a failure, such as an error page of the server.
  private mutating func failedPageCame(_ event: IndexedEvent) {
    guard let heading = tree.heading(in: tree.root), ErrorWords.isStrong(heading) else { return }
    messageCame(PageMessage(text: heading, isError: true), event)
  }

  /// Apps of one page set the title after the address.
  mutating func noteTitle() {
    guard let visit = pages.last, entries.indices.contains(visit.entry), entries[visit.entry].target == nil,
      let title = tree.title
    else { return }
    entries[visit.entry].target = TimelineTarget(role: "document", label: title, tag: "title")
  }
}
