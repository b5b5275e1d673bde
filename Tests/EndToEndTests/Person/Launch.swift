import CPty
import Foundation
import Glibc

/// How reel is started: by a shell with job control, as a person's shell would, in a home of its own.
struct Launch {
  var arguments: [String]
  var environment: [String: String]
  var columns = 132
  var rows = 40
  /// Reel is the session's leader: there is no shell.
  var isLeader = false

  /// The outer shell outlives reel, so that the terminal's modes can be looked at afterwards, and takes part
  /// in stopping and continuing: after a stop, Enter brings reel back. The inner one reports how reel ended,
  /// a terminal or not, and says nothing itself, so that the last screen of a killed reel stays as it was.
  /// `$REPORTS` is the named pipe; only reel has it as descriptor 9.
  private static let script = #"""
    trap : HUP
    exec 8>"$REPORTS"
    sh -c '
      trap : HUP
      exec 7>&2 2>/dev/null
      (exec sh -c "echo process \$\$ >&9; exec \"\$0\" \"\$@\"" "$0" "$@" 9>&8 8>&- 2>&7 7>&-)
      echo ended $? >&8
    ' "$0" "$@"
    status=$?
    while [ $status -eq 147 ] || [ $status -eq 148 ]; do
      echo stopped >&8
      read -r answer
      fg >/dev/null
      status=$?
    done
    read -r answer
    """#

  /// As `ssh -t host reel` starts it.
  private static let leadersScript = #"exec 9>"$REPORTS"; echo process $$ >&9; exec "$0" "$@""#

  /// Starts the shell on the terminal; its process id.
  func start(on terminal: Int32, reports: String, home: String) throws(TerminalTrouble) -> pid_t {
    let base = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home, "XDG_STATE_HOME": home + "/state",
      "XDG_CONFIG_HOME": home + "/config", "TERM": "tmux-256color", "LANG": "C.UTF-8", "TZ": "UTC",
      "REPORTS": reports,
    ]
    let variables = base.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let script = isLeader ? ["-c", Self.leadersScript] : ["-m", "-c", Self.script]
    let words = ["sh"] + script + [Self.reel] + arguments + ["--idle-descriptor", "9"]
    let process = Self.withStrings(words) { words in
      Self.withStrings(variables) { cpty_spawn(terminal, "/bin/sh", words, $0) }
    }
    guard process > 0 else { throw .system("posix_spawn", errno) }
    return process
  }

  /// Built beside the tests.
  static let reel: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path[..<max(0, length)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/reel"
  }()

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
