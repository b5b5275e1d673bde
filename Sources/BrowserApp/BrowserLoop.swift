package import Browser
import CLinux
package import Curses
import Foundation
import Glibc
import Recordings
import Terminal

/// Runs the store on a terminal: one thread, one `poll` over the terminal, the mailbox and the signals. What
/// waits is taken in whole, then one frame is drawn; nothing here waits for the network or the disk.
package final class BrowserLoop {
  /// Why the loop ended.
  package enum Ending: Hashable, Sendable {
    case quit
    case signal(Int32)
    /// The window was closed or the connection cut.
    case terminalLost
  }

  /// How long a lone Esc waits for the rest of a sequence: 25 ms misread sequences split on slow links.
  private static let escapeWait: TimeInterval = 0.05
  /// How long the first frame waits for the cache, seconds.
  private static let cacheWait: TimeInterval = 0.008
  /// Pages of a list that is loaded whole may come a hundred a second: how far apart what they change is painted, seconds.
  private static let pagesApart: TimeInterval = 1 / 30
  /// A deadline further off than this does not keep the program from being idle, seconds.
  private static let nearDeadline: TimeInterval = 1

  private var store: Store
  private let session: TerminalSession
  private let runner: EffectRunner
  private let mailbox: Mailbox
  private let signals: Int32
  private let editor: TextEditor
  private var idle: IdleReport?
  private var decoder = KeyDecoder()
  private var escapeDeadline: Date?
  private var consumed = 0
  private var ending: Ending?
  private var drawn: BrowserView.Drawn?
  /// As of the state that was painted last: asking the store itself copies it.
  private var (deadline, isSending): (Date?, Bool) = (nil, false)
  private var paintedAt = Date.distantPast
  /// When pages that came since are painted.
  private var paintsAt: Date?
  /// How many answers of the cache are on their way, as long as the first frame waits for them.
  private var cacheReads = 0
  /// Until the first frame is painted only the cache is asked: opening connections would take the processor from it.
  private var isStarting = false
  private var held: [Effect] = []

  package init(
    store: Store, session: TerminalSession, runner: EffectRunner, mailbox: Mailbox, editor: TextEditor,
    idle: IdleReport? = nil
  ) {
    self.store = store
    self.session = session
    self.runner = runner
    self.mailbox = mailbox
    self.idle = idle
    self.editor = editor
    signals = clinux_signalfd()
  }

  /// Blocks the signals that the loop takes as messages, and keeps the memory small. To be called before any other
  /// thread exists, because threads inherit what is blocked.
  package static func prepareProcess() {
    clinux_tune_memory()
    clinux_block_signals()
    // Browsers that were opened are never waited for.
    signal(SIGCHLD, SIG_IGN)
  }

  /// How many changes the server has not confirmed; they are in the journal.
  package var unconfirmed: Int { store.state.filing.pending.count }

  /// Takes in which of them were answered after the loop ended.
  package func takeLateAnswers() {
    for case .noticed(let notice) in mailbox.drain() {
      guard case .journal = notice else { continue }
      _ = store.send(.noticed(notice), at: Date())
    }
  }

  /// Until the user quits, a signal ends the program, or the terminal is lost.
  package func run() -> Ending {
    isStarting = true
    send(.started)
    waitForCache()
    paint()
    isStarting = false
    held.forEach(runner.run)
    held = []
    while ending == nil {
      wait()
      if ending == nil, paintsAt == nil { paint() }
    }
    return ending ?? .quit
  }

  private func send(_ action: BrowserAction) {
    // Nothing of the list's look outlives a page of rows; and beside the state that was drawn, all that knows of each row
    // would be copied to be changed.
    if case .load(.recordingsArrived) = action { drawn = nil }
    for effect in store.send(action, at: Date()) { perform(effect) }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .quit: ending = .quit
    case .terminal(let effect): perform(effect)
    case .handOver(.clipboard(let what, let text)):
      send(.handedOver(.clipboard(what: what, text: text), Clipboard.copy(text, through: session)))
    case .cache(let read) where read.comesBeforeTheFirstFrame:
      if read.fillsTheFirstFrame { cacheReads += 1 }
      runner.run(effect)
    case .load, .list, .cache, .journal, .readQuota, .handOver(.browser):
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
    }
  }

  private func paint() {
    do {
      paintedAt = Date()
      let drawn = BrowserView.draw(store.state, after: drawn)
      (deadline, isSending) = (drawn.state.deadline, drawn.state.isSending)
      self.drawn = drawn
      try session.paint(drawn.frame)
    } catch {
      ending = .terminalLost
    }
  }
}

extension BrowserLoop {
  /// The first frame shows what the cache has, if that comes soon; a slow disk does not hold the frame back.
  private func waitForCache() {
    let limit = Date().addingTimeInterval(Self.cacheWait)
    while cacheReads > 0, ending == nil, case let left = limit.timeIntervalSinceNow, left > 0 {
      var descriptor = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, Int32(clamping: (left * 1000).rounded(.up))) > 0 else { return }
      for action in mailbox.drain() {
        cacheReads -= action.fillsTheFirstFrame ? 1 : 0
        send(action)
      }
    }
  }

  /// Sleeps until something happens, then takes in all that has.
  private func wait() {
    reportIdle()
    var descriptors = [session.input, mailbox.descriptor, signals].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    guard poll(&descriptors, nfds_t(descriptors.count), timeout) >= 0 || errno == EINTR else { return }
    idle?.wake()
    if descriptors[2].revents != 0 { takeSignals() }
    let actions = descriptors[1].revents == 0 ? [] : mailbox.drain()
    actions.forEach(send)
    if descriptors[0].revents != 0 { takeInput() }
    passDeadlines()
    let isMore = descriptors[2].revents == 0 && descriptors[0].revents == 0 && store.isLoadingAll
    paintsAt = isMore && actions.allSatisfy(\.isOfLoadingAll) ? nextPaint : nil
  }

  /// Nil where pages that came are painted at once.
  private var nextPaint: Date? {
    let next = paintedAt.addingTimeInterval(Self.pagesApart)
    return next > Date() ? next : nil
  }

  private var timeout: Int32 {
    guard let next = [deadline, escapeDeadline, paintsAt].compactMap({ $0 }).min() else { return -1 }
    // Rounded up: waking a moment early would only mean waking twice.
    return Int32(clamping: (max(0, next.timeIntervalSinceNow) * 1000).rounded(.up))
  }

  private func passDeadlines() {
    let now = Date()
    if let escapeDeadline, escapeDeadline <= now {
      self.escapeDeadline = nil
      for event in decoder.flush() { send(.terminal(event)) }
    }
    if let deadline, deadline <= now { send(.deadlinePassed) }
  }

  private func takeInput() {
    do {
      let bytes = try session.readAvailable()
      consumed += bytes.count
      for event in decoder.feed(bytes) where ending == nil { send(.terminal(event)) }
      escapeDeadline = decoder.pendingEscape ? Date().addingTimeInterval(Self.escapeWait) : nil
    } catch {
      ending = .terminalLost
    }
  }

  private func reportIdle() {
    // What is being sent comes back by itself; what waits for a better moment may take long.
    guard idle != nil, mailbox.isIdle, escapeDeadline == nil, paintsAt == nil, !isSending else { return }
    if let deadline, deadline.timeIntervalSinceNow < Self.nearDeadline { return }
    idle?.report(consumed: consumed, unconfirmed: unconfirmed)
  }
}

extension BrowserLoop {
  private func takeSignals() {
    while true {
      switch clinux_signalfd_next(signals) {
      case 0: return
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT: resume()
      case let signal: ending = .signal(signal)
      }
    }
  }

  private func resize() {
    let size = session.measuredSize()
    session.resize(to: size)
    send(.resized(size))
  }

  /// Gives the terminal to the shell and stops, with all of the job, as the terminal's own Ctrl-Z would.
  private func suspend() {
    session.suspend()
    kill(0, SIGTSTP)
    kill(getpid(), SIGSTOP)
    // The SIGCONT that woke us waits by now: resuming is its business, or the screen would be taken over twice.
    takeSignals()
  }

  /// Gives the terminal to the user's editor, and waits for its end; what arrives meanwhile waits in the mailbox.
  private func edit(_ playlist: PlaylistID, _ text: String) {
    session.suspend()
    let outcome = editor.edit(text)
    // An interrupt that was meant for the editor ends only the editor.
    discardSignalsOfEditor()
    resume()
    send(.edited(playlist, outcome))
  }

  private func discardSignalsOfEditor() {
    while true {
      switch clinux_signalfd_next(signals) {
      case 0: return
      case SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH: continue
      case let signal: ending = .signal(signal)
      }
    }
  }

  /// Goes on after a stop, whoever stopped us; the window may have another size by now.
  private func resume() {
    do {
      session.suspend()
      try session.resume()
      resize()
    } catch {
      ending = .terminalLost
    }
  }
}

extension BrowserAction {
  /// What comes with each page of a list that is loaded whole.
  fileprivate var isOfLoadingAll: Bool {
    if case .load(.recordingsArrived) = self { return true }
    if case .noticed(.quota) = self { return true }
    return false
  }

  /// What the first frame waits for.
  fileprivate var fillsTheFirstFrame: Bool {
    guard case .cache(let answer) = self else { return false }
    return switch answer {
    case .projectArrived, .playlistsArrived, .rowsArrived: true
    case .recordingArrived, .cleared: false
    }
  }
}

extension CacheEffect {
  /// The first frame waits for it: one lot of rows fills any screen.
  fileprivate var fillsTheFirstFrame: Bool {
    switch self {
    case .readProject, .readPlaylists, .readRows(_, _, _, nil): true
    case .readRows, .readRecording, .clear: false
    }
  }

  /// Asked at once, also while the program starts.
  fileprivate var comesBeforeTheFirstFrame: Bool {
    switch self {
    case .readProject, .readPlaylists, .readRows: true
    case .readRecording, .clear: false
    }
  }
}
