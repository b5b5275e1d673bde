import Browser
import BrowserApp
import Curses
import Files
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
  var namesKept = 30
  var readAhead = ReadAhead.auto

  /// Runs until the user quits; the status to end with.
  func run() throws -> Int32 {
    // Before any other thread exists: all of them inherit the mask.
    BrowserLoop.prepareProcess()
    let session = try openTerminal()
    // Opens the local cache on a thread of its own, while the rest is made.
    let connected = Connected(
      server, journal: server.journal(environment, namesKept: namesKept),
      quotaPath: server.quotaPath(environment),
      cache: server.cache(environment, cache))
    let mailbox = Mailbox()
    let runner = EffectRunner(
      library: connected.library, opener: LinkOpener(environment: environment), mailbox: mailbox)
    let loop = BrowserLoop(
      store: Store(state: state(for: session)), session: session, runner: runner, mailbox: mailbox,
      editor: TextEditor(environment: environment, folder: UserFolders(environment).state.text),
      clipboard: Clipboard(environment: environment), escapeDelay: escapeDelay,
      idle: idleDescriptor.map(IdleReport.init))
    let ending = loop.run()
    // The terminal first: whatever comes after, the user has the shell back.
    session.restore()
    let leaving = Leaving(
      loop: loop, runner: runner, connected: connected, keepsJournal: server.keepsJournal)
    return leaving.finish() ? ending.status : max(ending.status, 1)
  }

  /// `ESCDELAY` is what ncurses programs call it, in milliseconds.
  private var escapeDelay: Duration {
    guard let milliseconds = environment["ESCDELAY"].flatMap({ Int($0) }), milliseconds >= 0 else {
      return TimedKeys.standardEscapeDelay
    }
    return .milliseconds(min(milliseconds, 5_000))
  }

  private func openTerminal() throws -> TerminalSession {
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
    var settings = BrowserSettings(
      profile: server.profile, host: server.base, project: server.project,
      zone: .local, theme: theme,
      shapes: session.isUTF8 ? .lines : .ascii, isReadOnly: isReadOnly, isUnlimited: server.isUnlimited,
      readAhead: readAhead,
      isPlainHTTP: server.isPlainHTTP,
      numbersFrom: JournalNumbers.ofThisRun().last)
    settings.remembersPlace = server.keepsJournal
    var state = BrowserState(settings: settings, size: session.size, now: Date())
    let folders = UserFolders(environment)
    let notice = session.notice ?? folders.unusableLog ?? (server.keepsJournal ? folders.unusableQuota : nil)
    state.notice = notice.map { .said(Sentence($0)) }
    return state
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
    case .inBackground: "reel: another job has the terminal, and no shell could give it to this one."
    case .lost: "reel: the terminal is gone."
    }
  }
}
