import Recordings
import Terminal
import Wording

extension Store {
  /// Programs of the user's that run beside this one: each takes a thread.
  private static var mostPrograms: Int { 8 }

  mutating func runOwn(_ name: String) {
    guard let command = state.settings.ownCommands.first(where: { $0.name == name }) else { return }
    let subject = command.pane == .playlists ? ProgramSubject(ofPlaylistIn: self) : ProgramSubject(of: self)
    if subject.count > 1, let placeholder = command.program.placeholders.first(where: \.isOfRow) {
      let count = Amounts.grouped(subject.count)
      return refuse(
        command, "{\(placeholder.rawValue)} is of one row, and \(count) are marked: read standard input")
    }
    do throws(ProgramTemplate.Refusal) {
      let run = ProgramRun(
        name, .arguments(try command.program.filled(subject.values)),
        input: command.input == .rows ? subject.lines : nil)
      switch command.confirmation {
      case .none: start(run, command)
      case .usual: ask(command, run, "For \(subject.what).")
      case .text(let text): ask(command, run, "\(text) (\(subject.what))")
      }
    } catch {
      refuse(command, error.sentence)
    }
  }

  private mutating func refuse(_ command: OwnCommand, _ reason: String) {
    state.notice = .unavailable(command: .own(command.name), reason: Sentence(reason))
  }

  private mutating func ask(_ command: OwnCommand, _ run: ProgramRun, _ text: String) {
    state.overlay = .program(ProgramQuestion(command: command, run: run, text: text))
  }

  mutating func handle(_ key: Key, in question: ProgramQuestion) {
    switch question.handle(key, keys: state.settings.keyMap) {
    case .stays: break
    case .leaves: state.overlay = nil
    case .confirms:
      state.overlay = nil
      start(question.run, question.command)
    }
  }

  private mutating func start(_ run: ProgramRun, _ command: OwnCommand) {
    if command.isForeground { return effects.append(.terminal(.run(run, waits: false))) }
    guard state.programs.count < Self.mostPrograms else {
      return refuse(
        command, "\(state.programs.count) programs run already: \(KeyMap.interruptText) stops the last")
    }
    state.lastProgram += 1
    state.programs.append(RunningProgram(number: state.lastProgram, name: run.name))
    state.notice = .said(Sentence("\(run.name) runs\(state.settings.shapes.ellipsis)"))
    effects.append(.program(.start(state.lastProgram, run)))
  }

  /// The rows, given to a line that the user types for the shell.
  mutating func pipe(_ line: String) {
    let subject = ProgramSubject(of: self)
    let run = ProgramRun(line, .line(line), input: subject.lines)
    effects.append(.terminal(.run(run, waits: true)))
  }

  /// Whether there was one to be stopped.
  mutating func stopProgram() -> Bool {
    guard let last = state.programs.last else { return false }
    state.notice = .said(Sentence("\(last.name) is being stopped\(state.settings.shapes.ellipsis)"))
    effects.append(.program(.stop(last.number)))
    return true
  }

  /// `number`: nil where it had the terminal.
  mutating func programEnded(_ number: Int?, _ run: ProgramRun, _ outcome: ProgramOutcome) {
    state.programs.removeAll { $0.number == number }
    let name = run.name.count > 40 ? run.name.prefix(40) + state.settings.shapes.ellipsis : run.name
    if case .ended(0, let line) = outcome {
      state.notice = .done(Sentence(line.isEmpty ? "\(name): done" : "\(name): \(line)"))
    } else {
      state.notice = .failedProgram(name, outcome)
    }
  }
}

extension ProgramOutcome {
  /// Without a full stop.
  package var sentence: String {
    switch self {
    case .ended(0, let line): line.isEmpty ? "done" : line
    case .ended(let status, let line): "ended with \(status)" + (line.isEmpty ? "" : ": \(line)")
    case .killed(let signal): "ended by signal \(signal)"
    case .stopped: "stopped"
    case .notFound(let program): "there is no program \(program)"
    case .notStarted(let why): why
    }
  }
}
