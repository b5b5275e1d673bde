import Recordings
import Replay
import Terminal

extension BrowserState {
  /// The arranged lines, where the Timeline tab shows some.
  var timelineRows: TimelineRows? {
    guard detail.tab == .timeline, let basis = detail.timelines.rows.basis, basis.recording == detail.shown
    else { return nil }
    return detail.timelines.rows
  }

  /// The timeline of the recording under the cursor, as far as it is read.
  var shownTimeline: TimelineDocument? { detail.shown.flatMap { detail.timelines[$0]?.document } }

  /// The moment under the detail's cursor, or the last one before it.
  var shownMoment: TimelineEntry? {
    guard let document = shownTimeline, let place = timelinePlace else { return nil }
    return document.entries[place]
  }

  /// The place of the entry that the detail's cursor is on, or that its line leads to; nil above all lines.
  var timelinePlace: Int? {
    guard let rows = timelineRows?.rows, let cursor = detail.cursors[.timeline] else { return nil }
    guard rows.indices.contains(cursor.index) else { return nil }
    if case .head(let line) = rows[cursor.index] {
      if case .moment(let place)? = line.opens { return place }
      // Below the lines.
      return rows[..<cursor.index].last { $0.place != nil }?.place
    }
    return rows[cursor.index].place
  }
}

extension Store {
  mutating func runTimeline(_ command: TimelineTabCommand) {
    switch command {
    case .nextTrouble: goToTrouble(1)
    case .previousTrouble: goToTrouble(-1)
    case .topic(let topic): select { $0.toggle(topic) }
    case .allLines: select { $0.toggleAll() }
    case .switchClock:
      state.detail.timelines.clock = state.detail.timelines.clock.next
      state.notice = .said(clockSentence)
    case .openInBrowser:
      if let link = linkToMoment { effects.append(.handOver(.browser(link: link))) }
    }
  }

  private mutating func select(_ change: (inout TimelineSelection) -> Void) {
    change(&state.detail.timelines.selection)
    state.notice = .said(Sentence(state.detail.timelines.selection.name ?? "the lines that matter"))
  }

  private var clockSentence: Sentence {
    switch state.detail.timelines.clock {
    case .elapsed: "moments from the beginning of the recording"
    case .local: "moments by the clocks of \(state.settings.zone.name(at: state.now))"
    case .utc: "moments in UTC"
    }
  }

  // MARK: Troubles

  /// From a list the detail moves, where it is on the screen.
  private mutating func goToTrouble(_ step: Int) {
    guard let id = state.recordings.list.currentID else { return }
    if state.detail.tab != .timeline { state.detail.tab = .timeline }
    if state.layout.panes[.detail] == nil { focus(.detail) }
    guard let document = state.shownTimeline else {
      state.detail.timelines.wish = Timelines.Wish(recording: id, kind: .firstTrouble)
      return readTimeline()
    }
    arrangeTimeline()
    goToTrouble(step, in: document)
  }

  private mutating func goToTrouble(_ step: Int, in document: TimelineDocument) {
    let troubles = document.troublePlaces
    guard !troubles.isEmpty else { return sayNoTrouble() }
    let current = isOnLine ? state.timelinePlace : nil
    let next: Int?
    if step > 0 {
      next = current.map { current in troubles.first { $0 > current } } ?? document.story.firstTrouble
    } else {
      next = troubles.last { place in current.map { place < $0 } ?? true }
    }
    let wraps = next == nil
    guard let place = next ?? (step > 0 ? troubles.first : troubles.last) else { return }
    goToTimelineEntry(place)
    state.notice = .said(sentence(of: place, troubles, document, wraps: wraps))
  }

  /// The head's lines lead to moments, and are none.
  private var isOnLine: Bool {
    guard let rows = state.timelineRows?.rows, rows.indices.contains(state.detail.cursor.index) else {
      return false
    }
    if case .head = rows[state.detail.cursor.index] { return state.detail.cursor.index > rows.count / 2 }
    return true
  }

  private mutating func sayNoTrouble() {
    let isWhole = state.detail.shown.flatMap { state.detail.timelines[$0]?.reading } == .ended
    state.notice = .nothingToDo(
      isWhole
        ? "nothing went wrong in this recording, as far as it was recorded"
        : "nothing went wrong in what is read so far")
  }

  private func sentence(
    of place: Int, _ troubles: [Int], _ document: TimelineDocument, wraps: Bool
  ) -> Sentence {
    let entry = document.entries[place]
    let number = (troubles.firstIndex(of: place) ?? 0) + 1
    let time = state.detail.timelines.clock.text(entry, state.settings.zone)
    let page = entry.page.map { " on \($0)" } ?? ""
    let round: Sentence = wraps && troubles.count > 1 ? " (from the other end)" : ""
    return "\(number) of \(troubles.count): \(entry.troubleText), at \(time)\(page)" + round
  }

  /// Goes to what is shown of that moment: the last line before it.
  mutating func goToMoment(_ moment: TimelineMoment) {
    guard canRun(.goToMoment), let document = state.shownTimeline else { return }
    state.detail.tab = .timeline
    arrangeTimeline()
    let time = moment.time(in: document.timeline, state.detail.timelines.clock, state.settings.zone)
    let behind = document.firstPlace(from: time.addingSaturating(1))
    let shown = state.detail.timelines.selection.places(in: document)
    guard let place = shown.last(where: { $0 < behind }) ?? shown.first else { return }
    if state.layout.panes[.detail] == nil { focus(.detail) }
    goToTimelineEntry(place)
    let timeline = document.timeline
    if time < timeline.start {
      state.notice = .nothingToDo("the recording begins later: this is its first line")
    } else if time > timeline.end {
      state.notice = .nothingToDo("the recording ends before: this is its last line")
    }
  }

  /// Puts the cursor on an entry; one that is not shown brings all lines back.
  mutating func goToTimelineEntry(_ place: Int) {
    guard let document = state.shownTimeline, document.entries.indices.contains(place) else { return }
    if !state.detail.timelines.selection.places(in: document).contains(place) {
      state.detail.timelines.selection = document.entries[place].isUsual ? .usual : .all
      arrangeTimeline()
    }
    guard let row = state.detail.timelines.rows.index(ofPlace: place) else { return }
    let height = state.layout.listHeight(of: .detail)
    state.detail.cursor.move(to: row, count: state.detail.timelines.rows.rows.count, height: height)
    // With a few lines of what led to it.
    let isAtEdge = row - state.detail.cursor.top < 3 || state.detail.cursor.top + height - row < 3
    if isAtEdge {
      state.detail.cursor.move(.centre, count: state.detail.timelines.rows.rows.count, height: height)
    }
  }

  // MARK: Unfolding

  mutating func foldTimelineEntry(_ place: Int) {
    guard let document = state.shownTimeline, document.entries.indices.contains(place),
      let question = timelineQuestion
    else { return }
    let id = document.id(of: place)
    if state.detail.timelines.unfolded.removeValue(forKey: id) != nil {
      if let row = state.detail.timelines.rows.index(ofPlace: place) {
        state.detail.cursor.move(
          to: row, count: state.detail.timelines.rows.rows.count,
          height: state.layout.listHeight(of: .detail))
      }
      return
    }
    state.detail.timelines.unfolded[id] = []
    effects.append(.timeline(.unfold(question, id)))
  }

  // MARK: Links

  /// The web app's player at the moment under the cursor.
  var linkToMoment: String? {
    guard let entry = state.shownMoment, let id = state.detail.shown, let page = page("", id.text) else {
      return nil
    }
    return "\(page)?t=\(max(0, entry.offset / 1000))"
  }

  mutating func copyMoment() {
    guard let link = linkToMoment, let entry = state.shownMoment else { return }
    let time = TimelineTime.clock(entry.offset)
    effects.append(.handOver(.clipboard(what: "link to \(time)", text: link)))
  }

  /// Reads the timeline before, where that was not done.
  mutating func copyEvidence() {
    guard let id = state.recordings.list.currentID else { return }
    guard let document = state.shownTimeline, state.detail.timelines[id]?.reading != .going else {
      state.detail.timelines.wish = Timelines.Wish(recording: id, kind: .evidence)
      state.notice = .said(
        "the evidence is copied when the recording is read\(state.settings.shapes.ellipsis)")
      return readTimeline()
    }
    let text = TimelineMarkdown.text(of: document.timeline, evidenceHead(of: id))
    effects.append(.handOver(.clipboard(what: "evidence as Markdown", text: text)))
  }

  private func evidenceHead(of id: RecordingID) -> EvidenceHead {
    let row = state.recordings.list.recording(id) ?? Recording(id: id)
    let record = state.detail[id]
    let recording = (record.retrieved.value ?? record.cached).map { row.completed(by: $0) } ?? row
    let page = page("", id.text)
    return EvidenceHead(title: "Recording \(id)", facts: EvidenceFacts(recording).facts) { second in
      page.map { "\($0)?t=\(second)" }
    }
  }
}
