import Glibc
import Testing

@Suite("A terminal that does not behave")
struct TerminalFaultTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `Where it does not read, a signal ends the program, and it is given back`(signal: Int32) async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      await reel.stopReading()
      await reel.hit("\u{0C}jjk")
      let status = try await reel.signal(signal)
      #expect(status == 128 + signal)
      #expect(await reel.hasItsModesBack)
      await reel.readAgain()
      #expect(await reel.everythingSent().contains("\u{1B}[?1049l"))
    }
  }

  @Test func `When it reads again, it shows what is, without the frames between`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let before = try await reel.screen()
      await reel.stopReading()
      await reel.hit("\u{0C}jjk")
      await reel.readAgain()
      try await reel.press("j")
      #expect(try await reel.screen().current == before.recordings[2])
    }
  }

  @Test func `A session leader does not stop, because nobody could continue it`() async throws {
    try await ReelAtTerminal.run(["--demo"], isLeader: true) { reel in
      try await reel.press(.ctrlZ)
      #expect(try await reel.screen().status.contains("no shell could continue Reel here"))
      try await reel.press("j")
      _ = try await reel.pressToEnd("Q")
    }
  }

  @Test func `A paste without marks runs nothing`() async throws {
    try await ReelAtTerminal.run(["--demo"]) { reel in
      let before = try await reel.screen()
      try await reel.press("delete all of it\rand more\rQQ")
      let after = try await reel.screen()
      #expect(after.recordings == before.recordings)
      #expect(after.status.contains("28 characters at once are taken for a paste, and ignored"))
    }
  }

  @Test func `In tmux what is copied is in tmux's buffer, and nothing more is claimed`() async throws {
    let socket = "/tmp/reel-\(getpid())-\(UInt32.random(in: 0 ... .max))"
    func tmux(_ command: String) throws -> String {
      let shell = try ShellCommand("env -u TMUX tmux -S \(socket) -f /dev/null \(command) 2>&1")
      let answer = shell.output()
      _ = shell.wait()
      return answer
    }
    _ = try tmux("new-session -d -x 80 -y 24 'tail -f /dev/null'")
    do {
      try await ReelAtTerminal.run(["--demo"], environment: ["TMUX": "\(socket),0,0"]) { reel in
        try await reel.press("y", "y")
        let status = try await reel.screen().status
        #expect(status.contains("the id is in tmux's buffer; if the terminal has a clipboard"))
        let id = try tmux("show-buffer")
        #expect(id.count > 10)
        #expect(!(await reel.everythingSent()).contains("\u{1B}]52;"))
      }
    } catch {
      _ = try tmux("kill-server")
      throw error
    }
    _ = try tmux("kill-server")
  }
}
