import Browser
import CLinux
import Curses
import Glibc
import Recordings

extension BrowserLoop {
  func takeSignals() {
    while true {
      switch clinux_signalfd_next(signals) {
      case 0: return
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT: if ending == nil { resume() }
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
  /// Where nobody could continue it, it goes on.
  func suspend() {
    guard JobControl.canBeResumed else { return send(.suspendRefused) }
    session.suspend()
    kill(0, SIGTSTP)
    kill(getpid(), SIGSTOP)
    // The SIGCONT that woke us waits by now: resuming is its business, or the screen would be taken over
    // twice.
    takeSignals()
  }

  /// Gives the terminal to the user's editor, and waits for its end; what arrives meanwhile waits in the
  /// mailbox.
  func edit(_ playlist: PlaylistID, _ text: String) {
    session.suspend()
    let outcome = editor.edit(text, signals: signals) { isEndedByEditorsSignals() }
    guard !isEndedByEditorsSignals() else { return }
    resume()
    send(.edited(playlist, outcome))
  }

  /// The same for a program of the user's. `waits`: until Enter, behind its end.
  func run(_ run: ProgramRun, waits: Bool) {
    session.suspend()
    let outcome = programs.run(run, signals: signals) { isEndedByEditorsSignals() }
    guard !isEndedByEditorsSignals() else { return }
    if waits {
      TerminalProgram.waitForEnter(outcome, input: session.input, signals: signals) {
        isEndedByEditorsSignals()
      }
      guard !isEndedByEditorsSignals() else { return }
    }
    resume()
    send(.programEnded(nil, run, outcome))
  }

  /// An interrupt that was meant for the editor ends only the editor.
  private func isEndedByEditorsSignals() -> Bool {
    while true {
      switch clinux_signalfd_next(signals) {
      case 0: return ending != nil
      case SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH: continue
      case let signal: ending = .signal(signal)
      }
    }
  }

  /// Another job has the terminal: stops until the shell gives it back. Where no shell could, the terminal is
  /// lost.
  func stopInBackground() {
    session.suspend()
    guard JobControl.canBeResumed else { return ending = .terminalLost }
    JobControl.stop()
    takeSignals()
  }

  /// Goes on after a stop, whoever stopped us; the window may have another size by now.
  private func resume() {
    guard session.isInForeground else { return stopInBackground() }
    do {
      session.suspend()
      try session.resume()
      resize()
    } catch {
      ending = .terminalLost
    }
  }
}
