import CLinux
import CNcurses
import Glibc
package import Terminal

/// Owns the terminal: takes it over, paints frames on it, and gives it back exactly as it was.
///
/// One session at a time, on one thread: ncurses knows no more than one. Signals are the caller's business;
/// so is waiting for `input` to become readable.
package final class TerminalSession {
  private enum State {
    case owned, suspended, restored
  }

  /// The descriptor that keys come from.
  package var input: Int32 { device.input }
  /// Whether characters beyond ASCII can be shown; shapes like `│` are replaced where they cannot.
  package var isUTF8: Bool { screen.isUTF8 }
  /// What the user should know about a terminal that is not described on this host.
  package let notice: String?
  /// What frames are painted for; `resize(to:)` changes it.
  package private(set) var size: Size
  package var output: OutputCount { sink.count }
  /// The terminal has not read all that was sent. No frame is painted until it has: see `flush`.
  package var isBehind: Bool { sink.isBehind }
  /// Becomes writable when a terminal that is behind reads again.
  package var outputDescriptor: Int32 { sink.descriptor }
  /// Another job may have the terminal now; then it is neither read nor painted on.
  package var isInForeground: Bool { device.isInForeground }
  /// How many colours are used: 0, 8, 16 or 256.
  package var colors: Int { screen.description.colors }

  private let logPath: String?
  private let crashNotice: String
  private let screen: NcursesScreen
  private var device: TerminalDevice
  private var sink: TerminalOutput
  private var painter: FramePainter
  private var state = State.suspended
  /// What the window is called; nil where it keeps its own name.
  private var title: String?

  /// Takes the terminal over. Best called before other threads start: it changes the environment for a
  /// moment, and the locale of the process to one that knows UTF-8.
  package init(_ options: TerminalOptions = .fromEnvironment()) throws(TerminalProblem) {
    guard JobControl.awaitForeground(of: options.input) else { throw .inBackground }
    let device = try TerminalDevice(input: options.input, output: options.output)
    let size = device.size
    let screen = try NcursesScreen(term: options.term, usesColor: options.usesColor, size: size)
    self.device = device
    sink = TerminalOutput(options.output)
    self.size = size
    self.screen = screen
    painter = FramePainter(screen.description, isUTF8: screen.isUTF8)
    logPath = options.logPath
    crashNotice = options.crashNotice
    notice =
      screen.term == options.term
      ? nil : "TERM=\(options.term) is not known on this host; used \(screen.term) instead."
    do {
      try enter()
    } catch {
      restore()
      throw error
    }
  }

  deinit { restore() }

  /// The window's present size, which `paint` follows only after `resize(to:)`.
  package func measuredSize() -> Size { device.size }

  /// What has been typed, without waiting; throws `.lost` when no more can come.
  package func readAvailable() throws(TerminalProblem) -> [UInt8] { try device.readAvailable() }

  /// Shows the frame: one `write` with what changed, none at all if nothing did. A terminal that is behind is
  /// spared it.
  package func paint(_ frame: Frame) throws(TerminalProblem) {
    guard state == .owned, !sink.isBehind else { return }
    let bytes = painter.bytes(for: frame, size: size)
    if !bytes.isEmpty { try sink.send(Self.synchronized(bytes)) }
  }

  /// Sends a sequence that draws nothing (the clipboard's, say) past ncurses, between frames.
  package func send(_ sequence: [UInt8]) throws(TerminalProblem) {
    guard state == .owned else { return }
    try sink.send(sequence)
  }

  /// Sends what the terminal has not taken yet, as far as it takes it now.
  package func flush() throws(TerminalProblem) { try sink.flush() }

  /// Names the window. Its own name comes back when the terminal is given back, for a while or for good.
  package func name(_ title: String) throws(TerminalProblem) {
    guard state == .owned else { return }
    let saving = self.title == nil ? Self.titleSaved : ""
    self.title = title
    if !saving.isEmpty { armCrashHandler() }
    try sink.send(Array((saving + Self.sequence(title)).utf8))
  }

  /// Follows the window's size; the next frame is painted whole.
  package func resize(to size: Size) {
    self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
    screen.resize(to: self.size)
    repaint()
  }

  /// The next frame is painted whole, whatever the terminal shows now.
  package func repaint() { painter.reset() }

  /// Asks what the background looks like, behind all that was painted: the answer comes as a
  /// `TerminalEvent`. Terminals that may print the question are not asked.
  package func askBackground() throws(TerminalProblem) {
    guard state == .owned, !Self.printing.contains(where: { screen.term.hasPrefix($0) }) else { return }
    try sink.send(TerminalBackground.query)
    device.awaitAnswer(milliseconds: Self.answerTime)
  }

  /// The answer was among what was read.
  package func backgroundAnswered() { device.answerArrived() }

  /// Gives the terminal back for a while: to the shell, or to another program. In the background it is left
  /// alone.
  package func suspend() {
    guard state == .owned else { return }
    restoreTerminal()
    state = .suspended
  }

  /// Takes the terminal over again; the next frame is painted whole.
  package func resume() throws(TerminalProblem) {
    guard state == .suspended else { return }
    try enter()
    repaint()
  }

  /// Gives the terminal back for good. Can be called any number of times, and on a terminal that is lost.
  package func restore() {
    if state == .restored { return }
    if state == .owned { restoreTerminal() }
    state = .restored
    sink.close()
    screen.free()
  }
}

// MARK: Taking and giving back

extension TerminalSession {
  /// Bracketed paste and focus reports.
  private static let modesOn = "\u{1B}[?2004h\u{1B}[?1004h"
  private static let modesOff = "\u{1B}[?2026l\u{1B}[?2004l\u{1B}[?1004l\u{1B}[?25h"

  /// A terminal that keeps no names ignores both.
  private static let titleSaved = "\u{1B}[22;0t"
  private static let titleRestored = "\u{1B}[23;0t"

  private static func sequence(_ title: String) -> String { "\u{1B}]2;\(title)\u{07}" }

  /// Terminals that do not know operating system commands.
  private static let printing = ["linux", "dumb", "ansi", "vt", "cons", "sun", "eterm"]
  /// How long an answer may take that must not be left to the shell, in milliseconds.
  private static let answerTime = 1_000
  /// How long a terminal may take to read the last bytes, in milliseconds.
  private static let farewell = 500
  /// How long the end waits for an answer that is still on its way, in milliseconds.
  private static let farewellToAnswer = 100

  private var modesOff: String { Self.modesOff + (title == nil ? "" : Self.titleRestored) }

  /// The terminal shows nothing of it before all has arrived, if it knows mode 2026.
  private static func synchronized(_ bytes: [UInt8]) -> [UInt8] {
    Array("\u{1B}[?2026h".utf8) + bytes + Array("\u{1B}[?2026l".utf8)
  }

  private func enter() throws(TerminalProblem) {
    state = .owned
    device.redirectError(to: logPath)
    armCrashHandler()
    try device.makeRaw()
    screen.open()
    let opening = screen.takeOutput()
    let naming = title.map { Self.titleSaved + Self.sequence($0) } ?? ""
    try sink.send(opening + Array((Self.modesOn + naming).utf8))
  }

  private func restoreTerminal() {
    endwin()
    let closing = screen.takeOutput()
    // In the background the terminal is another job's, with modes of that job's.
    if device.isInForeground {
      let plain = screen.description.sgr0 + screen.description.cnorm
      sink.finish(Array((modesOff + plain).utf8) + closing, within: Self.farewell)
      device.dropAwaitedAnswer(within: Self.farewellToAnswer)
      device.putModesBack()
    }
    clinux_crash_disarm()
    device.putErrorBack()
  }

  private func armCrashHandler() {
    let restore = ["sgr0", "cnorm", "rmcup"].reduce(modesOff) { $0 + NcursesScreen.capability($1) }
    var modes = device.modes
    clinux_crash_arm(sink.descriptor, device.realError, &modes, restore, crashNotice + "\n")
  }
}
