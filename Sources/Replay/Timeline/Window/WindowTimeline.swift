import Recordings

/// The timeline of one window: a pass over its events in order, with the page beside it. Lines appear at once and
/// are completed in place while what they caused becomes known.
struct WindowTimeline {
  let window: Int
  let limits: TimelineLimits
  var tree: DOMTree
  var nodes: SnapshotNodeReader
  var screen = MobileScreen()
  var entries: [TimelineEntry] = []
  /// Lines beyond the limit.
  private(set) var dropped = 0
  var activity = ActivitySpans()
  var pages: [PageVisit] = []
  var action: OpenAction?
  var typing: OpenField?
  var scrolling: OpenScroll?
  var clicks = RecentClicks()
  var touch = TouchState()
  var document = DocumentState()
  var ambient = AmbientChanges()
  var messages = RecentMessages()
  var requests = KnownRequests()
  /// Lines that go on until something ends them, such as a hidden tab.
  var openSpans: [TimelineKind: Int] = [:]
  var viewport: Viewport?
  /// For finding messages.
  var budget = WorkBudget()
  /// Names of targets since the page changed last.
  var targets: [NodeIndex: TimelineTarget] = [:]
  private(set) var firstTime: Int64?

  init(window: Int, limits: TimelineLimits, snapshotLimits: SnapshotLimits) {
    self.window = window
    self.limits = limits
    tree = DOMTree(keeping: .labels, limits: snapshotLimits)
    nodes = SnapshotNodeReader(limits: snapshotLimits)
  }

  /// Whether an event says nothing that this pass needs, so that it need not be decoded.
  private static func isSkipped(_ event: IndexedEvent) -> Bool {
    guard event.type == .incremental else { return event.type == .unknown }
    switch event.source {
    case .mutation, .mouseInteraction, .scroll, .viewportResize, .input: return false
    case .mouseMove, .touchMove, .mediaInteraction, .styleSheetRule, .canvasMutation, .font, .log, .drag,
      .styleDeclaration, .selection, .adoptedStyleSheet, .customElement, .unknown:
      return true
    }
  }

  mutating func add(_ event: IndexedEvent, in bytes: SnapshotBytes, _ decoder: inout EventDecoder) {
    firstTime = firstTime ?? event.time
    if ActivitySpans.isActive(event) { activity.note(event.time) }
    budget.refill()
    closeAction(at: event.time)
    if event.source == .selection, event.type == .incremental { noteSelection(at: event.time) }
    guard !Self.isSkipped(event), let content = decoder.decode(event, in: bytes) else { return }
    apply(content, event)
  }

  private mutating func apply(_ content: SnapshotEvent, _ event: IndexedEvent) {
    switch content {
    case .domContentLoaded, .load: document.loadTime = event.time
    case .fullSnapshot(let snapshot): fullSnapshotCame(snapshot, event)
    case .meta(let meta): metaCame(meta, event)
    case .custom(let custom): customCame(custom, event)
    case .console(let message): consoleCame(message, event)
    case .network(let requests): for request in requests { requestCame(request, event) }
    case .mutation(let mutation): mutationCame(mutation, event)
    case .interaction(let interaction): interactionCame(interaction, event)
    case .scroll(let scroll): scrollCame(scroll, event)
    case .resize(let viewport): resizeCame(viewport, event)
    case .input(let input): inputCame(input, event)
    case .otherPlugin, .pointerMove, .media, .styleSheetRule, .styleDeclaration, .adoptedStyleSheets,
      .selection, .ignored:
      break
    }
  }

  /// Answers the line's place. Lines beyond the limit replace the last one, which is of no use by then.
  @discardableResult
  mutating func append(_ entry: TimelineEntry) -> Int {
    var entry = entry
    entry.page = entry.page ?? page(at: entry.time)
    if document.isUncertain { entry.flags.insert(.uncertain) }
    guard entries.count < limits.entries else {
      dropped = dropped.addingSaturating(1)
      return entries.count - 1
    }
    entries.append(entry)
    return entries.count - 1
  }

  func entry(_ event: IndexedEvent, _ kind: TimelineKind, _ text: String) -> TimelineEntry {
    TimelineEntry(time: event.time, window: window, kind: kind, text: text, event: event)
  }

  /// Within what an Int holds, and never negative.
  static func milliseconds(from start: Int64, to end: Int64) -> Int { Int(clamping: max(0, end - start)) }
}
