import Recordings

/// Performs the steps of a recording and notes what a recorder in the page would have noted.
struct ReplayPlayer {
  enum Mode: Hashable, Sendable {
    /// Only counts the time.
    case rehearsal
    /// Only what the page sends to PostHog as events.
    case sessionEvents
    case everything
  }

  let mode: Mode
  let row: DemoRecording
  let screen: ReplayScreen
  let pace: ReplayPace
  /// Milliseconds since the start.
  var clock = 0.0
  var window = 1
  var pages: [Int: ShownPage] = [:]
  var paths: [Int: String] = [:]
  var typed: [String: Int] = [:]
  var pointer = PageSpot(420, 300)
  var cart = 0
  var app = AppScreen.home
  var lastSnapshot = 0.0
  private var prefixes: [Int: [UInt8]] = [:]
  private(set) var events: [ReplayEvent] = []
  private(set) var sessionEvents: [SessionEvent] = []
  private(set) var reads = 0.0
  private(set) var idles = 0.0
  /// Decides about time, alike in every mode.
  var times: SeededNumbers
  /// Decides about everything else.
  var numbers: SeededNumbers

  init(_ mode: Mode, _ row: DemoRecording, _ screen: ReplayScreen, _ pace: ReplayPace) {
    self.mode = mode
    self.row = row
    self.screen = screen
    self.pace = pace
    times = SeededNumbers(seed: row.entropy, kind: 12)
    numbers = SeededNumbers(seed: row.entropy, kind: 13)
  }

  var isApp: Bool { row.traits.contains(.mobile) }

  var now: Int64 { row.start.milliseconds + Int64(clock) }

  mutating func perform(_ steps: [ReplayStep]) {
    for (index, step) in steps.enumerated() { perform(step, before: steps[(index + 1)...]) }
  }

  private mutating func perform(_ step: ReplayStep, before rest: ArraySlice<ReplayStep>) {
    switch step {
    case .open(let path, let isRejected): open(path, isRejected: isRejected, before: rest)
    case .follow(let path):
      click("to:" + path)
      open(path, isRejected: false, before: rest)
    case .read(let share): read(share)
    case .idle(let share): idle(share)
    case .click(let key, let effect): click(key, effect)
    case .type(let key, let count): type(key, count)
    case .console(let level, let text, let trace): log(level, text, trace)
    case .request(let request): send(request)
    case .show(let node, let key): show(node, in: key)
    case .hide(let key, let parent): hide(key, from: parent)
    case .set(let key, let name, let value): set(key, name, value)
    case .wait(let milliseconds): advance(milliseconds)
    case .window(let number, let path): change(to: number, opening: path, before: rest)
    case .event(let name): note(name)
    case .mobile(let step): perform(step)
    }
  }

  mutating func advance(_ milliseconds: Double) { clock += milliseconds * pace.scale }

  mutating func readingTime(_ share: Double) -> Double {
    reads += share
    return share * pace.reading
  }

  mutating func idlingTime(_ share: Double) -> Double {
    idles += share
    return share * pace.idling
  }

  /// Adds an event of the recorder; the data are asked for only where they are wanted.
  mutating func record(_ type: Int, isPacked: Bool = false, _ data: () -> [UInt8]) {
    guard mode == .everything else { return }
    var line = prefix(of: window)
    line += Array(#"\#(type),"data":"#.utf8)
    line += data()
    line += Array(#","timestamp":\#(now)"#.utf8)
    if isPacked { line += Array(#","cv":"\#(FieldCompressor.version)""#.utf8) }
    line += Array("}]".utf8)
    events.append(ReplayEvent(milliseconds: now, window: window, line: line))
  }

  mutating func incremental(_ source: Int, _ rest: String) {
    record(3) { Array(#"{"source":\#(source),\#(rest)}"#.utf8) }
  }

  mutating func custom(_ tag: String, _ payload: String = "{}") {
    record(5) { Array(#"{"tag":"\#(tag)","payload":\#(payload)}"#.utf8) }
  }

  mutating func note(
    _ name: String, exception: (type: String, value: String)? = nil, screen: String? = nil,
    elements: String = ""
  ) {
    guard mode != .rehearsal else { return }
    sessionEvents.append(
      SessionEvent(
        name: name, milliseconds: now, window: window, url: paths[window].map { Visits.site + $0 },
        screen: screen, exception: exception, elements: elements))
  }

  /// What every line of a window begins with.
  private mutating func prefix(of window: Int) -> [UInt8] {
    if let prefix = prefixes[window] { return prefix }
    let prefix = Array(#"["\#(Self.windowID(window, of: row))",{"type":"#.utf8)
    prefixes[window] = prefix
    return prefix
  }

  static func windowID(_ window: Int, of row: DemoRecording) -> String {
    let random = SeededNumbers.mixed(row.entropy &+ UInt64(window) &* 977)
    return Identity.version7(milliseconds: row.start.milliseconds + Int64(window) * 40, random: random)
  }

  /// A text as JSON, with quotation marks.
  static func quoted(_ text: String) -> String { JSONValue.string(text).compact }
}
