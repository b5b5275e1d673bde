import CLinux
import CPty
import Glibc

/// What the fixture did on a terminal of its own, from start to end.
struct PtyRun {
  /// Everything the terminal was sent.
  let output: String
  /// 256 plus the signal's number if one ended the program.
  let status: Int32
  let hasItsModesBack: Bool

  /// What stands behind `name=` in the fixture's report.
  func reported(_ name: String) -> Substring? {
    output.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix("\(name)=") }?.dropFirst(name.count + 1)
  }

  /// Writes and bytes of one step.
  func count(_ name: String) -> (writes: Int, bytes: Int)? {
    let parts = reported(name)?.split(separator: "/").compactMap { Int($0) } ?? []
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }
}

/// A pseudo terminal with the fixture on it.
struct Pty: ~Copyable {
  private let controller: Int32
  private let process: pid_t
  private let before: [UInt8]

  /// `shell`: a script of bash with job control, to which the fixture is `$0`.
  init(
    _ arguments: [String] = [], shell: String? = nil, environment: [String: String] = [:],
    columns: Int32 = 120, rows: Int32 = 40
  ) {
    var controller: Int32 = -1
    var terminal: Int32 = -1
    cpty_open(&controller, &terminal, columns, rows)
    before = Self.modes(controller)
    self.controller = controller
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let program = shell == nil ? Self.fixture : "/bin/bash"
    let words = [program] + (shell.map { ["-m", "-c", $0, Self.fixture] } ?? []) + arguments
    process = Self.withStrings(words) { arguments in
      Self.withStrings(variables.map { "\($0)=\($1)" }) { environment in
        cpty_spawn(terminal, program, arguments, environment)
      }
    }
    close(terminal)
  }

  deinit { close(controller) }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// Reads until `text` has been sent.
  func read(until text: String) -> String {
    var output = ""
    while !output.contains(text), let more = readSome() { output += more }
    return output
  }

  /// Reads on until the program has ended.
  consuming func finish() -> PtyRun {
    var bytes = ""
    while let more = readSome() { bytes += more }
    let after = Self.modes(controller)
    return PtyRun(output: bytes, status: clinux_wait(process), hasItsModesBack: after == before)
  }

  /// Reads nothing until the program has ended, and then what is left.
  consuming func finishWithoutReading() -> PtyRun {
    let status = clinux_wait(process)
    let after = Self.modes(controller)
    var bytes = ""
    while let more = readSome() { bytes += more }
    return PtyRun(output: bytes, status: status, hasItsModesBack: after == before)
  }

  /// Takes the terminal away, and answers how the program ended.
  consuming func hangUp() -> Int32 {
    let process = process
    _ = consume self
    return clinux_wait(process)
  }

  private func readSome() -> String? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(controller, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }

  /// The line modes, byte for byte.
  private static func modes(_ terminal: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Built beside the tests.
  private static let fixture: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let own = String(decoding: path[..<max(0, length)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/CursesFixture"
  }()

  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
