import Foundation
import Glibc

/// Turns what a terminal was sent into what it shows: tmux is the terminal, its pane is written to from here.
struct Glass: ~Copyable {
  private let socket: String
  private let pane: Int32

  init(socket: String, columns: Int, rows: Int) throws(TerminalTrouble) {
    let path = try Self.start(socket, columns, rows)
    let pane = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard pane >= 0 else { throw .tmux("no pane: \(path)") }
    self.socket = socket
    self.pane = pane
  }

  deinit {
    close(pane)
    _ = try? Self.tmux(socket, "kill-server")
  }

  func resize(columns: Int, rows: Int) throws(TerminalTrouble) {
    _ = try Self.tmux(socket, "resize-window -x \(columns) -y \(rows)")
  }

  /// The screen after these bytes too. The terminal is asked for its cursor behind them: its answer says that
  /// it has drawn them.
  func show(_ bytes: [UInt8]) throws(TerminalTrouble) -> Screen {
    var rest = (bytes + Array("\u{1B}[6n".utf8))[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(pane, $0.baseAddress, $0.count) }
      guard count > 0 else { throw .system("write", errno) }
      rest = rest.dropFirst(count)
    }
    var answer = ""
    while !answer.contains(#/\u{1B}\[\d+;\d+R/#) {
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = read(pane, &buffer, buffer.count)
      guard count > 0 else { throw .tmux("the pane is gone") }
      answer += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return Screen(try Self.tmux(socket, "capture-pane -p"))
  }

  /// A tmux of our own with one pane that nothing writes to; the pane's terminal. Its modes are set by the
  /// pane itself, and awaited: tmux sets modes of its own there, at any time after it has told which terminal
  /// it is.
  private static func start(
    _ socket: String, _ columns: Int, _ rows: Int
  ) throws(TerminalTrouble) -> String {
    let command =
      "start-server ';' set -g status off ';' new-session -d -x \(columns) -y \(rows) "
      + "'stty raw -echo; tmux wait-for -S ready; exec tail -f /dev/null' ';' "
      + "resize-window -x \(columns) -y \(rows) ';' wait-for ready ';' display-message -p '#{pane_tty}'"
    return try tmux(socket, command).split(separator: "\n").first.map(String.init) ?? ""
  }

  private static func tmux(_ socket: String, _ command: String) throws(TerminalTrouble) -> String {
    let environment = "env -u TMUX LC_ALL=C.UTF-8"
    let shell = try ShellCommand("\(environment) tmux -S '\(socket)' -f /dev/null \(command) 2>&1")
    let answer = shell.output()
    guard shell.wait() == 0 else { throw .tmux(answer) }
    return answer
  }
}
