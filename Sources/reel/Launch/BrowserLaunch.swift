import Browser
import BrowserApp
import Curses
import Files
import Foundation
import Recordings
import Terminal
import UserConfiguration

/// Puts the program together and runs it: what can wait until after the first frame is only prepared here.
struct BrowserLaunch {
  /// As asked on the command line.
  var request: ConnectionRequest
  var settings: EffectiveSettings
  var server: Server
  var theme: ThemeChoice
  let environment: [String: String]
  let idleDescriptor: Int32?
  var opening: Opening?
  var commands = CommandSettings.standard

  /// Runs until the user quits; the status to end with.
  func run() throws -> Int32 {
    // Before any other thread exists: all of them inherit the mask.
    BrowserLoop.prepareProcess()
    let session = try openTerminal()
    var connection = ServerConnection(server)
    var launch = self
    var state = state(for: session)
    var (isLost, consumed) = (false, 0)
    while true {
      let run = launch.start(state, over: connection, on: session, consumed: consumed)
      let ending = run.loop.run()
      let problems: [String]
      // The terminal stays as it is, and shows what is left until what is gone to is there.
      switch ending {
      case .opens(let project):
        problems = run.leaving.finishForAnotherProject()
        state = run.loop.state(in: project)
        launch.server.project = project.id
      case .opensProfile(let name):
        problems = run.leaving.finishForAnotherProject()
        state = launch.opened(name, from: run.loop, on: session, &connection)
      case .quit, .signal, .terminalLost:
        // The terminal first: whatever comes after, the user has the shell back.
        session.restore()
        let isKept = run.leaving.finish() && !isLost
        return isKept ? ending.status : max(ending.status, 1)
      }
      if !problems.isEmpty {
        isLost = true
        state.notice = .said(Sentence(problems.joined(separator: " ")))
      }
      consumed = run.loop.consumed
    }
  }

  /// All that belongs to one project: nothing of it outlives a switch to another one.
  private func start(
    _ state: BrowserState, over connection: ServerConnection, on session: TerminalSession, consumed: Int
  ) -> (loop: BrowserLoop, leaving: Leaving) {
    // Opens the local cache on a thread of its own, while the rest is made.
    let connected = Connected(
      server, over: connection, journal: server.journal(environment, namesKept: settings.namesKept),
      quotaPath: server.quotaPath(environment),
      cache: server.cache(environment, settings.cache))
    let mailbox = Mailbox()
    let runner = EffectRunner(
      library: connected.library, opener: LinkOpener(environment: environment), mailbox: mailbox)
    let loop = BrowserLoop(
      store: Store(state: state), session: session, runner: runner, mailbox: mailbox,
      editor: TextEditor(environment: environment, folder: UserFolders(environment).state.text),
      clipboard: Clipboard(environment: environment), programs: TerminalProgram(environment: environment),
      escapeDelay: escapeDelay,
      idle: idleDescriptor.map(IdleReport.init), consumed: consumed,
      themeOfBackground: theme.ofBackground)
    let leaving = Leaving(
      loop: loop, runner: runner, connected: connected, keepsJournal: server.keepsJournal)
    return (loop, leaving)
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
    var state = BrowserState(settings: browserSettings(session), size: session.size, now: Date())
    state.opening = opening
    let folders = UserFolders(environment)
    let notice = session.notice ?? folders.unusableLog ?? (server.keepsJournal ? folders.unusableQuota : nil)
    state.notice = notice.map { .said(Sentence($0)) }
    return state
  }

  func browserSettings(_ session: TerminalSession) -> BrowserSettings {
    var browser = BrowserSettings(
      profile: server.profile, host: server.base, project: server.project,
      zone: .local, theme: theme.atStart,
      shapes: session.isUTF8 ? .lines : .ascii, isDemo: !server.keepsJournal, isReadOnly: settings.isReadOnly,
      isUnlimited: server.isUnlimited,
      readAhead: settings.readAhead,
      isPlainHTTP: server.isPlainHTTP, keepsJournal: server.keepsJournal,
      numbersFrom: JournalNumbers.ofThisRun().last)
    // What is opened for once leaves the place of the last run as it is.
    browser.remembersPlace = server.keepsJournal && opening == nil
    browser.keyMap = commands.keys.map
    browser.ownCommands = commands.commands
    browser.profiles = settings.profiles
    browser.readOnlyReason = settings.readOnlyReason
    return browser
  }
}

extension BrowserLoop.Ending {
  fileprivate var status: Int32 {
    switch self {
    case .quit, .opens, .opensProfile: 0
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
