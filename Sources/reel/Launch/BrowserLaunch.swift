import Browser
import BrowserApp
import Curses
import Dispatch
import Foundation
import Recordings
import Terminal

/// Puts the program together and runs it: what can wait until after the first frame is only prepared here.
struct BrowserLaunch {
  let server: Server
  let theme: Theme
  let environment: [String: String]
  let idleDescriptor: Int32?
  var isReadOnly = false
  var cache = CacheRequest()

  /// Runs until the user quits; the status to end with.
  func run() throws -> Int32 {
    // Before any other thread exists: all of them inherit the mask.
    BrowserLoop.prepareProcess()
    let session = try takeTerminal()
    // Opens the local cache on a thread of its own, while the rest is made.
    let connected = Connected(
      server, journal: server.journal(environment), quotaPath: server.quotaPath(environment),
      cache: server.cache(environment, cache))
    let mailbox = Mailbox()
    let runner = EffectRunner(
      library: connected.library, opener: LinkOpener(environment: environment), mailbox: mailbox)
    let loop = BrowserLoop(
      store: Store(state: state(for: session)), session: session, runner: runner, mailbox: mailbox,
      editor: TextEditor(environment: environment),
      idle: idleDescriptor.map(IdleReport.init))
    let ending = loop.run()
    // The terminal first: whatever comes after, the user has the shell back.
    session.restore()
    finish(loop, runner, connected)
    return ending.status
  }

  private func takeTerminal() throws -> TerminalSession {
    var options = TerminalOptions.fromEnvironment()
    options.crashNotice = "reel crashed; the terminal was given back. What was sent to PostHog stays there."
    options.logPath = UserFolders(environment).logFile()
    do {
      return try TerminalSession(options)
    } catch {
      throw StartProblem(lines: [error.sentence], status: 1).end()
    }
  }

  private func state(for session: TerminalSession) -> BrowserState {
    let settings = BrowserSettings(
      profile: server.profile, host: server.base, project: server.project,
      zoneNames: ZoneNames(.current, abbreviation: Self.localAbbreviation), theme: theme,
      shapes: session.isUTF8 ? .lines : .ascii, isReadOnly: isReadOnly, isUnlimited: server.isUnlimited,
      numbersFrom: JournalNumbers.ofThisRun().last)
    var state = BrowserState(settings: settings, size: session.size, now: Date())
    state.notice = session.notice.map { .said(Sentence($0)) }
    return state
  }

  /// What the C library calls the local zone at a moment: `CET`; nil where that is a mere `-03`.
  private static func localAbbreviation(_ date: Date) -> String? {
    var seconds = time_t(clamping: date.timeIntervalSince1970)
    var parts = tm()
    guard localtime_r(&seconds, &parts) != nil, let name = parts.tm_zone else { return nil }
    let text = String(cString: name)
    return text.first?.isLetter == true ? text : nil
  }

  /// Every decision is on disk, and what is being sent gets at most a second; then the connections are closed.
  private func finish(_ loop: BrowserLoop, _ runner: EffectRunner, _ connected: Connected) {
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      await runner.finish(within: .seconds(1))
      await connected.close()
      done.signal()
    }
    _ = done.wait(timeout: .now() + 6)
    loop.takeLateAnswers()
    guard loop.unconfirmed > 0, server.keepsJournal else { return }
    let what = loop.unconfirmed == 1 ? "1 change is" : "\(loop.unconfirmed) changes are"
    StandardError.say(["reel: \(what) in the journal and not confirmed yet; the next start goes on with it"])
  }
}

extension BrowserLoop.Ending {
  fileprivate var status: Int32 {
    switch self {
    case .quit: 0
    case .signal(let number): 128 + number
    case .terminalLost: 129
    }
  }
}

extension TerminalProblem {
  fileprivate var sentence: String {
    switch self {
    case .notATerminal: "reel: standard input and output must be a terminal."
    case .tooSimple(let term): "reel: the terminal TERM=\(term) cannot place its cursor."
    case .notDescribed(let term):
      "reel: TERM=\(term) is not known here, nor any common terminal: install ncurses-base."
    case .system(let call, let code): "reel: \(call): \(String(cString: strerror(code)))"
    case .lost: "reel: the terminal is gone."
    }
  }
}
