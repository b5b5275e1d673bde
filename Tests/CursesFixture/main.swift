import CLinux
import CPty
import Curses
import Glibc
import Terminal

// A small program on a real terminal: plays the scene its argument names, then reports what was sent.

clinux_block_signals()
switch CommandLine.arguments.dropFirst().first {
case "frames": onTerminal(paintFrames)
case "suspend": onTerminal(suspendAndResume)
case "crash": onTerminal(crash)
case "read": onTerminal(readUntilLost)
case "resize": onTerminal(resize)
case "signals": waitForSignals()
case "hostile": onTerminal(paintHostileText)
case "title": onTerminal(nameWindow)
case "styles": onTerminal(paintStyles)
case "killed": onTerminal(raiseSignal)
case "stall": onTerminal(paintUntilBehind)
case "job": say("REPORT resumable=\(JobControl.canBeResumed) foreground=\(JobControl.isInForeground(of: 0))")
default: say("REPORT no such scene")
}

/// Unbuffered, so that it keeps its place among what the session sends.
func say(_ line: String) {
  let bytes = Array((line + "\n").utf8)
  _ = write(STDOUT_FILENO, bytes, bytes.count)
}

func onTerminal(_ scene: (TerminalSession) throws(TerminalProblem) -> Void) {
  do throws(TerminalProblem) {
    let session = try TerminalSession()
    let notice = session.notice ?? "none"
    try scene(session)
    session.restore()
    session.restore()
    say("REPORT utf8=\(session.isUTF8) colors=\(session.colors) notice=\(notice)")
  } catch {
    say("REPORT problem=\(error)")
    exit(error == .lost ? 7 : 1)
  }
}

/// Three panes of rows, one row of the middle one selected.
func panes(_ size: Size, selected: Int) -> Frame {
  var frame = Frame(size: size)
  let middle = Rect(column: size.columns / 4, row: 0, columns: size.columns / 2, rows: size.rows)
  for row in 0..<size.rows {
    frame.put("list \(row * 7919 % 101)", column: 1, row: row, style: .plain)
    frame.put(
      "Mon 21:\(10 + row) \(row * row) lena.b@example.org /path/\(row)", column: middle.column + 1, row: row,
      end: middle.endColumn - 1, style: .plain)
    frame.put("detail \(row * 31 % 17)", column: middle.endColumn + 1, row: row, style: .plain)
    for edge in [middle.column, middle.endColumn - 1] {
      frame.put("│", column: edge, row: row, style: Style(foreground: .indexed(8)))
    }
  }
  let bar = Rect(column: middle.column + 1, row: selected, columns: middle.columns - 2, rows: 1)
  frame.restyle(bar) { Style(attributes: .reverse).over($0) }
  return frame
}

func paintFrames(_ session: TerminalSession) throws(TerminalProblem) {
  var reports: [String] = []
  var last = session.output
  func step(_ name: String, _ frame: Frame) throws(TerminalProblem) {
    try session.paint(frame)
    reports.append("\(name)=\(session.output.writes - last.writes)/\(session.output.bytes - last.bytes)")
    last = session.output
  }
  try step("first", panes(session.size, selected: 3))
  try step("same", panes(session.size, selected: 3))
  try step("move", panes(session.size, selected: 4))
  var prompt = panes(session.size, selected: 4)
  prompt.cursor = Position(column: 2, row: 1)
  try step("cursor", prompt)
  session.repaint()
  try step("repaint", prompt)
  session.restore()
  say("REPORT \(reports.joined(separator: " "))")
}

func paintStyles(_ session: TerminalSession) throws(TerminalProblem) {
  var frame = Frame(size: session.size)
  frame.put("é", column: 0, row: 0, style: Style(attributes: [.bold, .reverse]))
  frame.put("plain", column: 3, row: 0, style: .plain)
  try session.paint(frame)
}

func raiseSignal(_ session: TerminalSession) throws(TerminalProblem) {
  try session.paint(panes(session.size, selected: 0))
  raise(CommandLine.arguments.last.flatMap { Int32($0) } ?? SIGUSR1)
}

/// Paints until the terminal does not read any more, and some frames more.
func paintUntilBehind(_ session: TerminalSession) throws(TerminalProblem) {
  var isStuck = false
  while !isStuck {
    session.repaint()
    try session.paint(panes(session.size, selected: 0))
    while session.isBehind, !isStuck {
      var request = pollfd(fd: session.outputDescriptor, events: Int16(POLLOUT), revents: 0)
      isStuck = poll(&request, 1, 300) == 0
      try session.flush()
    }
  }
  let sent = session.output
  for selected in 0..<100 {
    session.repaint()
    try session.paint(panes(session.size, selected: selected % session.size.rows))
  }
  if CommandLine.arguments.contains("crash") { raise(SIGSEGV) }
  exit(
    session.output == sent
      ? {
        session.restore(); return 5
      }() : 6)
}

func nameWindow(_ session: TerminalSession) throws(TerminalProblem) {
  try session.name("one")
  try session.name("two")
  session.suspend()
  say("SUSPENDED")
  try session.resume()
}

func suspendAndResume(_ session: TerminalSession) throws(TerminalProblem) {
  try session.paint(panes(session.size, selected: 0))
  session.suspend()
  say("SUSPENDED")
  try session.resume()
  try session.paint(panes(session.size, selected: 0))
}

func crash(_ session: TerminalSession) throws(TerminalProblem) {
  try session.paint(panes(session.size, selected: 0))
  switch CommandLine.arguments.last {
  case "index": _ = [Int]()[session.size.rows]
  case "recursion": say("\(endless(session.size.rows))")
  case let number: raise(number.flatMap { Int32($0) } ?? SIGABRT)
  }
}

func endless(_ depth: Int) -> Int { depth < 0 ? 0 : endless(depth + 1) + 1 }

/// Types back what it reads until the terminal is gone.
func readUntilLost(_ session: TerminalSession) throws(TerminalProblem) {
  try session.paint(panes(session.size, selected: 0))
  while true {
    var request = pollfd(fd: session.input, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
    if try session.readAvailable().contains(UInt8(ascii: "q")) { return }
  }
}

func resize(_ session: TerminalSession) throws(TerminalProblem) {
  try session.paint(panes(session.size, selected: 0))
  let wanted = CommandLine.arguments.dropFirst(2).compactMap { Int32($0) }
  cpty_set_size(STDOUT_FILENO, wanted.first ?? 50, wanted.last ?? 12)
  session.resize(to: session.measuredSize())
  try session.paint(panes(session.size, selected: 0))
  say("REPORT size=\(session.size.columns)x\(session.size.rows)")
}

func paintHostileText(_ session: TerminalSession) throws(TerminalProblem) {
  var frame = Frame(size: session.size)
  frame.put("a\u{1B}[2Jb\u{202E}c\u{9B}d 漢字 e\u{301}\u{302}\u{303} 👩‍👩‍👧 🇩🇪", column: 0, row: 0, style: .plain)
  try session.paint(frame)
  frame.put("x", column: 8, row: 0, style: .plain)
  try session.paint(frame)
}

/// Signals that were blocked come through the descriptor, in place of ending the program.
func waitForSignals() {
  let signals = clinux_signalfd()
  say("REPORT none=\(clinux_signalfd_next(signals))")
  for number in [SIGTERM, SIGTSTP, SIGHUP] { kill(getpid(), number) }
  var arrived = Set<Int32>()
  while arrived.count < 3 {
    var request = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
    arrived.insert(clinux_signalfd_next(signals))
  }
  say("arrived=\(arrived.sorted().map(String.init).joined(separator: ","))")
}
