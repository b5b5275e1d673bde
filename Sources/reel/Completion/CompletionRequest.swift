import Foundation

/// What a shell asks: how a line goes on.
struct CompletionRequest: Hashable {
  static let command = "complete"

  /// The line that lets the shell complete names of files, too.
  static let files = "file"

  private let shell: ShellKind
  private let line: ShellLine
  /// What bash lets a function replace, which begins behind a colon.
  private let start: String

  /// `bash -- LINE START`, `zsh -- WORD reel WORDS…`, `fish -- WORD reel WORDS…`; nil for anything else.
  init?(_ arguments: [String]) {
    guard arguments.count >= 4, arguments[1] == "--", let shell = ShellKind(rawValue: arguments[0]) else {
      return nil
    }
    self.shell = shell
    switch shell {
    case .bash: (line, start) = (ShellLine(arguments[2]), arguments[3])
    case .zsh, .fish:
      var line = shell == .fish ? ShellLine(arguments[2]) : ShellLine(word: arguments[2])
      line.words = Array(arguments[3...])
      (self.line, start) = (line, "")
    }
  }

  /// A line for each candidate, as the shell's script reads it.
  func answer(_ environment: [String: String]) -> String {
    let words = Array(line.words.dropFirst())
    let names = CachedCompletionNames(environment, words: words)
    let answer = CompletionAnswer(names: names, shell: shell)
    let files = answer.takesFile(after: words, for: line.word) ? [Self.files] : []
    return (shell.lines(answer.candidates(after: words, for: line.word), in: line, from: start) + files)
      .map { $0 + "\n" }.joined()
  }
}

extension ShellLine {
  /// A word that the shell took the quotes from.
  init(word: String) {
    self.init("")
    (self.word, typed) = (word, word)
  }
}
