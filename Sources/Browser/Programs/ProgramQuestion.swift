import Terminal

/// A command of the user's own that is asked about before it runs: for the rows of the moment when its key was
/// pressed.
package struct ProgramQuestion: Hashable, Sendable {
  package var command: OwnCommand
  package var run: ProgramRun
  package var text: String

  enum KeyOutcome: Hashable { case stays, leaves, confirms }

  func handle(_ key: Key, keys: KeyMap) -> KeyOutcome {
    guard case .program(let pressed)? = keys.match(key, in: .program) else { return .stays }
    return switch pressed {
    case .confirm: .confirms
    case .leave: .leaves
    }
  }
}

extension BrowserView {
  mutating func drawProgramQuestion(_ question: ProgramQuestion) {
    let rect = openBox(" Run \(question.command.name)? ", typed: nil, rows: 5, columns: 76)
    let lines: [(Sentence, Role)] = [
      (Sentence(question.text), .strong), (Sentence(question.command.program.text), .dim),
      ("\(overlay: .program(.confirm)) runs it, \(overlay: .program(.leave)) does not.", .warning),
    ]
    var row = rect.row
    for (text, role) in lines {
      for line in text.text(keys).wrapped(to: rect.columns - 3) where row < rect.endRow {
        frame.put(line, column: rect.column + 2, row: row, end: rect.endColumn, style: theme[role])
        row += 1
      }
    }
  }
}
