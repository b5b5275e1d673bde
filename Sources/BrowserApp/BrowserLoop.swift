package import Browser
import CLinux
package import Curses
import Foundation
import Glibc
package import Recordings
package import Terminal

/// Runs the store on a terminal: one thread, one `poll` over the terminal, the mailbox and the signals. What
/// waits is taken in whole, then one frame is drawn; nothing here waits for the network or the disk.
package final class BrowserLoop {
  /// Why the loop ended.
  package enum Ending: Hashable, Sendable {
    case quit
    case signal(Int32)
    /// The user goes to another project.
    case opens(Project)
    /// The user goes to another profile.
    case opensProfile(String)
    /// The window was closed or the connection cut.
    case terminalLost
  }

  /// Pages of a list that is loaded whole may come a hundred a second: how far apart what they change is
  /// painted.
  private static let pagesApart: Duration = .seconds(1) / 30
  /// A deadline further off than this does not keep the program from being idle.
  private static let nearDeadline: Duration = .seconds(1)
  /// A line is slow if the terminal has not shown the first frame, and answered, by then.
  private static let slowAnswer: Duration = .milliseconds(400)
  /// After so much quiet what was freed goes back to the system, if it is more than so many bytes.
  private static let (quiet, worthTrimming): (Duration, Int) = (.seconds(1), 8 << 20)

  var store: Store
  let session: TerminalSession
  private let runner: EffectRunner
  let mailbox: Mailbox
  let signals: Int32
  let editor: TextEditor
  let programs: TerminalProgram
  private let clipboard: Clipboard
  private var idle: IdleReport?
  private var keys: TimedKeys
  private var wall = WallClock()
  /// Bytes of keys, also those that loops before this one took.
  package private(set) var consumed: Int
  var ending: Ending?
  private var drawn: BrowserView.Drawn?
  /// As of the state that was painted last: asking the store itself copies it. All these moments are the
  /// steady clock's.
  private var (deadline, isSending): (Duration?, Bool) = (nil, false)
  private var paintedAt = Duration.zero
  /// When pages that came since are painted.
  private var paintsAt: Duration?
  private var trimsAt: Duration?
  /// How many answers of the cache are on their way, as long as the first frame waits for them.
  var cacheReads = 0
  /// Until the first frame is painted only the cache is asked: opening connections would take the processor
  /// from it.
  private var isStarting = false
  private var held: [Effect] = []
  /// How everything looks on a background; nil where that does not depend on it.
  private let themeOfBackground: ((TerminalBackground) -> Theme?)?
  /// When the terminal was asked for its background.
  private var askedBackgroundAt: Duration?
  /// Writes that could not be recorded after the loop ended.
  package internal(set) var lost: [Write] = []

  /// Writes that were recorded, and are gone with the journal's file; and how many more that are not in memory.
  package internal(set) var removed: (writes: [Write], further: Int) = ([], 0)

  package init(
    store: Store, session: TerminalSession, runner: EffectRunner, mailbox: Mailbox, editor: TextEditor,
    clipboard: Clipboard, programs: TerminalProgram = TerminalProgram(environment: [:]),
    escapeDelay: Duration = TimedKeys.standardEscapeDelay, idle: IdleReport? = nil,
    consumed: Int = 0, themeOfBackground: ((TerminalBackground) -> Theme?)? = nil
  ) {
    self.store = store
    self.session = session
    self.runner = runner
    self.mailbox = mailbox
    self.idle = idle
    self.consumed = consumed
    self.editor = editor
    self.clipboard = clipboard
    self.programs = programs
    self.themeOfBackground = themeOfBackground
    keys = TimedKeys(escapeDelay: escapeDelay)
    signals = clinux_signalfd()
  }

  /// Blocks the signals that the loop takes as messages, and keeps the memory small. To be called before any
  /// other thread exists, because threads inherit what is blocked.
  package static func prepareProcess() {
    clinux_tune_memory()
    clinux_block_signals()
  }

  /// Until the user quits, a signal ends the program, or the terminal is lost.
  package func run() -> Ending {
    isStarting = true
    send(.started)
    waitForCache()
    paint()
    askBackground()
    isStarting = false
    held.forEach(runner.run)
    held = []
    while ending == nil {
      wait()
      if ending == nil, paintsAt == nil { paint() }
    }
    // Until the other project is read, the screen says so.
    switch ending {
    case .opens?, .opensProfile?: paint()
    case .quit?, .signal?, .terminalLost?, nil: break
    }
    return ending ?? .quit
  }

  deinit { close(signals) }

  func send(_ action: BrowserAction) {
    if let change = wall.change() { reduce(.clockSet(by: change)) }
    reduce(action)
  }

  private func reduce(_ action: BrowserAction) {
    // Nothing of the list's look outlives a page of rows; and beside the state that was drawn, all that knows
    // of each row would be copied to be changed.
    if case .load(.recordingsArrived) = action { drawn = nil }
    for effect in store.send(action, at: Date()) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: ending = .quit
    case .openProject(let project): ending = .opens(project)
    case .openProfile(let name): ending = .opensProfile(name)
    case .terminal(let effect): perform(effect)
    case .handOver(.clipboard(let what, let text)) where clipboard.outcome(for: text) != nil:
      copy(what, text)
    case .cache(let read) where read.comesBeforeTheFirstFrame:
      if read.fillsTheFirstFrame { cacheReads += 1 }
      runner.run(effect)
    case .journal(.recallPlace):
      cacheReads += 1
      runner.run(effect)
    case .load, .list, .timeline, .cache, .journal, .readQuota, .handOver, .program:
      if isStarting { held.append(effect) } else { runner.run(effect) }
    }
  }

  private func perform(_ effect: TerminalEffect) {
    switch effect {
    case .bell: try? session.send([0x07])
    case .title(let text): try? session.name(text)
    case .repaint: session.repaint()
    case .suspend: suspend()
    case .edit(let playlist, let text): edit(playlist, text)
    case .run(let run, let waits): self.run(run, waits: waits)
    }
  }

  /// Through the terminal itself.
  private func copy(_ what: String, _ text: String) {
    if let sequence = clipboard.sequence(of: text) { try? session.send(sequence) }
    send(.handedOver(.clipboard(what: what, text: text), clipboard.outcome(for: text) ?? .done))
  }

  private func paint() {
    do {
      paintedAt = SteadyClock.now
      let drawn = BrowserView.draw(store.state, after: drawn)
      deadline = [drawn.state.deadline, drawn.state.busyChangesAt].compactMap { $0 }.min().map {
        paintedAt + Duration(clampingSeconds: max(0, $0.timeIntervalSinceNow))
      }
      isSending = drawn.state.isSending
      self.drawn = drawn
      guard session.isInForeground else {
        stopInBackground()
        return ending == nil ? paint() : ()
      }
      try session.paint(drawn.frame)
    } catch {
      ending = .terminalLost
    }
  }
}

extension BrowserLoop {
  /// Sleeps until something happens, then takes in all that has.
  private func wait() {
    reportIdle()
    var descriptors = [session.input, mailbox.descriptor, signals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if session.isBehind {
      descriptors.append(pollfd(fd: session.outputDescriptor, events: Int16(POLLOUT), revents: 0))
    }
    let count = poll(&descriptors, nfds_t(descriptors.count), timeout)
    guard count >= 0 || errno == EINTR else { return }
    if count == 0, trimMemory() { return }
    idle?.wake()
    trimsAt = SteadyClock.now + Self.quiet
    if descriptors[2].revents != 0 { takeSignals() }
    let actions = descriptors[1].revents == 0 ? [] : mailbox.drain()
    actions.forEach(send)
    if descriptors[0].revents != 0 { takeInput() }
    if session.isBehind { flush() }
    passDeadlines()
    let isMore = descriptors[2].revents == 0 && descriptors[0].revents == 0
    // Asked last: it copies the store.
    paintsAt = isMore && actions.allSatisfy(\.isOfLoadingAll) && store.isLoadingAll ? nextPaint : nil
  }

  /// Nil where pages that came are painted at once.
  private var nextPaint: Duration? {
    let next = paintedAt + Self.pagesApart
    return next > SteadyClock.now ? next : nil
  }

  private var nextDeadline: Duration? { [deadline, keys.deadline, paintsAt].compactMap { $0 }.min() }

  private var timeout: Int32 {
    guard let next = [nextDeadline, trimsAt].compactMap({ $0 }).min() else { return -1 }
    // Rounded up: waking a moment early would only mean waking twice.
    return Int32(clamping: (max(0, (next - SteadyClock.now).seconds) * 1000).rounded(.up))
  }

  /// Whether that was all there was to do: it is not worth a frame.
  private func trimMemory() -> Bool {
    let now = SteadyClock.now
    guard let at = trimsAt, at <= now else { return false }
    trimsAt = nil
    clinux_trim_memory(Self.worthTrimming)
    return nextDeadline.map { $0 > now } ?? true
  }

  private func passDeadlines() {
    let now = SteadyClock.now
    for event in keys.pass(at: now) where ending == nil { take(event) }
    if let deadline, deadline <= now { send(.deadlinePassed) }
  }

  private func takeInput() {
    // A read would stop the program, in the midst of something.
    guard session.isInForeground else { return stopInBackground() }
    do {
      let bytes = try session.readAvailable()
      consumed += bytes.count
      for event in keys.feed(bytes, at: SteadyClock.now) where ending == nil { take(event) }
    } catch {
      ending = .terminalLost
    }
  }

  private func take(_ event: TerminalEvent) {
    guard case .background(let background) = event else { return send(.terminal(event)) }
    session.backgroundAnswered()
    let delay = askedBackgroundAt.map { SteadyClock.now - $0 } ?? .zero
    askedBackgroundAt = nil
    send(.terminalAnswered(theme: themeOfBackground?(background), isSlow: delay > Self.slowAnswer))
  }

  private func askBackground() {
    askedBackgroundAt = SteadyClock.now
    do { try session.askBackground() } catch { ending = .terminalLost }
  }

  private func flush() {
    do { try session.flush() } catch { ending = .terminalLost }
  }

  private func reportIdle() {
    // What is being sent comes back by itself; what waits for a better moment may take long.
    guard idle != nil, mailbox.isIdle, !keys.isPending, paintsAt == nil, !isSending, !session.isBehind else {
      return
    }
    if let deadline, deadline - SteadyClock.now < Self.nearDeadline { return }
    idle?.report(consumed: consumed, unconfirmed: unconfirmed)
  }
}

extension BrowserAction {
  /// What comes with each page of a list that is loaded whole.
  fileprivate var isOfLoadingAll: Bool {
    if case .load(.recordingsArrived) = self { return true }
    if case .noticed(.quota) = self { return true }
    return false
  }
}
