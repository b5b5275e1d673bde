import Glibc
import Testing

@Suite struct SessionTests {
  @Test func `A frame takes one write, and an unchanged frame none`() throws {
    let run = Pty(["frames"]).finish()
    #expect(try #require(run.count("first")).writes == 1)
    #expect(try #require(run.count("same")) == (0, 0))
    #expect(try #require(run.count("move")).writes == 1)
    #expect(try #require(run.count("cursor")).writes == 1)
    #expect(try #require(run.count("repaint")).bytes > 1000)
  }

  @Test func `Moving the selection of one pane at 120 by 40 takes at most 300 bytes`() throws {
    let run = Pty(["frames"]).finish()
    let move = try #require(run.count("move")).bytes
    #expect(move <= 300)
    print("bytes: first frame \(run.count("first")?.bytes ?? 0), move of the selection \(move)")
  }

  @Test func `Each frame stands between the marks of synchronized output`() {
    let run = Pty(["frames"]).finish()
    #expect(run.output.split(separator: "\u{1B}[?2026h").count == 5)
  }

  @Test func `The terminal is given back as it was: modes, screen, cursor, paste and focus reports`() throws {
    let run = Pty(["frames"]).finish()
    #expect(run.status == 0)
    #expect(run.hasItsModesBack)
    let end = try #require(run.output.split(separator: "REPORT").first)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1049l", "\u{1B}[?25h"] {
      #expect(end.suffix(120).contains(sequence))
    }
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT])
  func `A crash gives the terminal back, says so, and still ends by its signal`(signal: Int32) {
    let run = Pty(["crash", "\(signal)"]).finish()
    #expect(run.status == 256 + signal)
    #expect(run.hasItsModesBack)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1049l", "the terminal was given back"] {
      #expect(run.output.contains(sequence))
    }
  }

  @Test(arguments: ["index", "recursion"])
  func `So does a failed check of Swift, whose message stays off the screen, and a stack that overflows`(
    cause: String
  ) {
    let run = Pty(["crash", cause]).finish()
    #expect(run.status > 256)
    #expect(run.hasItsModesBack)
    #expect(run.output.hasSuffix("the terminal was given back.\r\n"))
    #expect(!run.output.contains("Fatal error"))
  }

  @Test func `While suspended the terminal is the shell's; afterwards the frame is painted whole again`()
    throws
  {
    let run = Pty(["suspend"]).finish()
    #expect(run.hasItsModesBack)
    let parts = run.output.split(separator: "SUSPENDED")
    try #require(parts.count == 2)
    #expect(parts[0].hasSuffix("\u{1B}[?1049l") || parts[0].suffix(40).contains("\u{1B}[?1049l"))
    #expect(parts[1].contains("\u{1B}[?1049h"))
    #expect(parts[1].contains("detail"))
  }

  @Test func `Keys arrive byte by byte while the terminal is owned`() {
    let pty = Pty(["read"])
    _ = pty.read(until: "\u{1B}[?2026l")
    pty.type("q")
    let run = pty.finish()
    #expect(run.status == 0)
    #expect(run.hasItsModesBack)
  }

  @Test func `A lost terminal ends the program instead of hanging or spinning`() {
    let pty = Pty(["read"])
    _ = pty.read(until: "\u{1B}[?2026l")
    #expect(pty.hangUp() == 7)
  }

  @Test func `A terminal that does not read is spared frames, and given back within a limit`() {
    let run = Pty(["stall"]).finishWithoutReading()
    #expect(run.status == 5)
    #expect(run.hasItsModesBack)
    for sequence in ["\u{18}", "\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1049l"] {
      #expect(run.output.contains(sequence))
    }
  }

  @Test func `A crash before a terminal that does not read ends the program all the same`() {
    let run = Pty(["stall", "crash"]).finishWithoutReading()
    #expect(run.status == 256 + SIGSEGV)
    #expect(run.hasItsModesBack)
    #expect(run.output.contains("\u{1B}[?1049l"))
  }

  @Test(arguments: [
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGSYS, SIGPWR, SIGIO, SIGSTKFLT, 34, 50, 64,
  ])
  func `Whatever signal ends the program, the terminal is given back`(signal: Int32) {
    let run = Pty(["killed", "\(signal)"]).finish()
    #expect(run.status == 256 + signal)
    #expect(run.hasItsModesBack)
    for sequence in ["\u{1B}[?2004l", "\u{1B}[?1004l", "\u{1B}[?1049l"] {
      #expect(run.output.contains(sequence))
    }
  }

  @Test func `A session leader has the terminal, and nobody who could continue it`() {
    let run = Pty(["job"]).finish()
    #expect(run.reported("resumable") == "false")
    #expect(run.reported("foreground") == "true")
  }

  @Test func `Started in the background it leaves the terminal alone until the shell gives it`() throws {
    let run = Pty(shell: #""$0" frames & wait $!; echo waited=$?; fg >/dev/null"#).finish()
    let parts = run.output.split(separator: "waited=\(128 + SIGTTIN)")
    try #require(parts.count == 2)
    #expect(!parts[0].contains("\u{1B}"))
    #expect(parts[1].contains("\u{1B}[?1049h"))
    #expect(parts[1].contains("REPORT utf8="))
    #expect(run.hasItsModesBack)
  }

  @Test func `A job of a shell can be continued`() {
    #expect(Pty(shell: #""$0" job; true"#).finish().reported("resumable") == "true")
  }

  @Test(arguments: [(1200, 600), (20_000, 20_000), (65_535, 65_535)])
  func `A window of a senseless size has as much of a screen as makes sense`(columns: Int, rows: Int) {
    let run = Pty(["resize", "\(columns)", "\(rows)"]).finish()
    #expect(run.reported("size") == "1200x600")
  }

  @Test func `What was drawn before in another style does not colour plain text`() throws {
    let run = Pty(["styles"]).finish()
    let behind = try #require(run.output.split(separator: "7mé").last)
    let between = behind.prefix(upTo: try #require(behind.firstRange(of: "plain")).lowerBound)
    #expect(between.contains("\u{1B}[m"))
  }

  @Test func `The window's own name is kept while it has ours, and given back with the terminal`()
    throws
  {
    let run = Pty(["title"]).finish()
    let (saved, restored) = ("\u{1B}[22;0t", "\u{1B}[23;0t")
    let parts = run.output.split(separator: "SUSPENDED").map(String.init)
    try #require(parts.count == 2)
    #expect(parts[0].contains(saved + "\u{1B}]2;one\u{07}\u{1B}]2;two\u{07}"))
    #expect(parts[1].contains(saved + "\u{1B}]2;two\u{07}"))
    for part in parts { #expect(part.split(separator: restored).count == 2) }
    #expect(!Pty(["frames"]).finish().output.contains(restored))
  }

  @Test func `A resize is followed`() {
    #expect(Pty(["resize"]).finish().reported("size") == "50x12")
  }
}

@Suite struct TerminalDescriptionTests {
  @Test(arguments: ["xterm-ghostty", "foot", "no-such-terminal", ""])
  func `A terminal that is described nowhere is taken for an xterm, with a notice`(term: String) {
    let run = Pty(["frames"], environment: ["TERM": term]).finish()
    #expect(run.reported("colors") == "256")
    #expect(
      run.output.contains("notice=TERM=\(term) is not known on this host; used xterm-256color instead."))
  }

  @Test func `A terminal that cannot place its cursor is refused and left untouched`() {
    let run = Pty(["frames"], environment: ["TERM": "dumb"]).finish()
    #expect(run.output == "REPORT problem=tooSimple(term: \"dumb\")\r\n")
    #expect(run.hasItsModesBack)
  }

  @Test func `NO_COLOR leaves no colour, and bold and reverse as they are`() {
    let run = Pty(["frames"], environment: ["NO_COLOR": "1"]).finish()
    #expect(!run.output.contains("\u{1B}[38;5;") && !run.output.contains("\u{1B}[90m"))
    #expect(run.output.contains("\u{1B}[7m"))
  }

  @Test(arguments: ["xx_YY.UTF-8", "UTF-8", ""])
  func `A locale that the host lacks does not cost the box characters`(name: String) {
    let run = Pty(["frames"], environment: ["LANG": name]).finish()
    #expect(run.output.contains("│"))
  }

  @Test(arguments: ["C", "POSIX", "de_DE.ISO-8859-1"])
  func `A locale of another character set gets nothing beyond ASCII`(name: String) {
    let run = Pty(["frames"], environment: ["LC_ALL": name]).finish()
    #expect(run.output.unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func `LINES and COLUMNS of the environment do not freeze the size`() {
    let run = Pty(["resize"], environment: ["LINES": "10", "COLUMNS": "20"]).finish()
    #expect(run.reported("size") == "50x12")
    #expect(!run.output.contains("\u{1B}[1;24r"))
  }

  @Test func `Hostile text cannot reach the terminal as a command`() {
    let run = Pty(["hostile"]).finish()
    #expect(run.output.contains("a·[2Jbc·d 漢字"))
    #expect(!run.output.contains("\u{202E}"))
    #expect(run.output.contains("DE"))
  }
}
