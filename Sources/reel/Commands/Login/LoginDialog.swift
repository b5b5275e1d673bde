import Glibc

/// Who logs in: what they are told and asked. All of it goes over standard error.
struct LoginDialog {
  /// Whether somebody is there who is asked.
  var canAnswer = true
  /// A line.
  var say: (String) -> Void
  /// Nil at the end of the input, and where nobody can be asked.
  var ask: (String) -> String?
  /// The key, which is not shown. Nil as with `ask`.
  var askKey: (String) -> [UInt8]?
  /// Opens a page; false where there is no browser for it.
  var open: (String) -> Bool = { _ in false }

  /// Whether an answer means yes; nobody who can be asked means no.
  func agrees(_ question: String) -> Bool {
    ["y", "yes"].contains(ask("\(question) [y/N] ")?.lowercased() ?? "")
  }
}

extension LoginDialog {
  /// Somebody at a terminal.
  static func terminal(open: @escaping (String) -> Bool) -> LoginDialog {
    let prompt = HiddenPrompt(terminal: STDIN_FILENO) { StandardError.write($0) }
    return LoginDialog(
      say: { StandardError.say([$0]) },
      ask: { question in
        StandardError.write(question)
        return readLine()?.filter { !$0.isNewline }.trimmed
      },
      askKey: { question in
        switch prompt.ask(question) {
        case .line(let bytes): bytes
        case .end: nil
        }
      }, open: open)
  }

  /// The key comes through standard input, and nobody answers.
  static func pipe(open: @escaping (String) -> Bool) -> LoginDialog {
    LoginDialog(
      canAnswer: false, say: { StandardError.say([$0]) }, ask: { _ in nil },
      askKey: { _ in standardInput(atMost: KeyFault.mostBytes * 2) }, open: open)
  }

  private static func standardInput(atMost most: Int) -> [UInt8] {
    var (all, bytes) = ([UInt8](), [UInt8](repeating: 0, count: 4096))
    while all.count <= most {
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      all += bytes[..<count]
    }
    return all
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
