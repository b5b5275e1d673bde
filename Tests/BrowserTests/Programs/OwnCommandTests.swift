import Recordings
import Terminal
import TestSupport
import Testing

@testable import Browser

@Suite("Commands of the user's own")
struct OwnCommandTests {
  private func tester(
    _ commands: OwnCommand..., recordings: [Recording] = Recording.samples(1...3), playlists: [Playlist] = []
  ) -> StoreTester {
    var keys = UserKeys()
    keys.own = commands.map(\.row)
    keys.bindings = commands.map { UserKeys.Binding(.own($0.name), in: $0.pane, $0.keys, line: 1) }
    return .running(.large, recordings: recordings, playlists: playlists, keyMap: KeyResolution(keys).map) {
      $0.ownCommands = commands
    }
  }

  private func command(
    _ words: [String] = ["issue", "{id}"], in pane: PaneID = .recordings,
    change: (inout OwnCommand) -> Void = { _ in }
  ) throws -> OwnCommand {
    var command = OwnCommand("issue", in: pane, try ProgramTemplate(words), keys: [["x"]])
    change(&command)
    return command
  }

  private let row = #"{"id":"rec-1","distinct_id":"user-1"}"# + "\n"

  @Test func `Its key starts the program with the row's data and the row on standard input`() throws {
    var tester = tester(
      try command(["issue", "{id}", "{url}", "{project}", "{host}", "{distinct_id}", "{second}"]))
    let run = ProgramRun(
      "issue",
      .arguments([
        "issue", "rec-1", "https://us.posthog.com/project/48213/replay/rec-1", "48213",
        "https://us.posthog.com",
        "user-1", "0",
      ]), input: row)
    #expect(tester.type("x") == [.program(.start(1, run))])
    #expect(tester.state.programs.map(\.name) == ["issue"])
    #expect(tester.status == "[--] issue runs…")
    tester.play(.programEnded(1, run, .ended(status: 0, lastLine: "made #12")))
    #expect(tester.status == "[ok] issue: made #12")
    #expect(tester.state.programs.isEmpty)
  }

  @Test func `How it ended is said`() throws {
    var tester = tester(try command())
    let run = ProgramRun("issue", .arguments(["issue"]), input: nil)
    func status(_ outcome: ProgramOutcome) -> String {
      tester.play(.programEnded(nil, run, outcome))
      return tester.status
    }
    #expect(status(.ended(status: 3, lastLine: "no network")) == "[no] issue: ended with 3: no network")
    #expect(status(.killed(signal: 9)) == "[no] issue: ended by signal 9")
    #expect(status(.stopped) == "[no] issue: stopped")
    #expect(status(.notFound("issue")) == "[no] issue: there is no program issue")
    #expect(!status(.ended(status: 0, lastLine: "\u{1B}[31mred\u{7}")).contains("\u{1B}"))
  }

  @Test func `Marked rows all stand on standard input; what is of one row is refused`() throws {
    var one = tester(try command())
    one.type("*x")
    #expect(one.effects.isEmpty)
    #expect(
      one.status == "[no] Run issue '{id}': {id} is of one row, and 3 are marked: read standard input")
    var all = tester(try command(["count"]))
    guard case .program(.start(_, let run))? = all.type("*x").last else {
      Issue.record("not started")
      return
    }
    #expect(run.input?.split(separator: "\n").count == 3)
  }

  @Test func `Ten thousand rows go in one piece`() throws {
    var tester = tester(try command(["count"]), recordings: Recording.samples(1...10_000))
    guard case .program(.start(_, let run))? = tester.type("*x").last else {
      Issue.record("not started")
      return
    }
    #expect(run.input?.split(separator: "\n").count == 10_000)
  }

  @Test func `What strangers wrote is one argument without control characters, or refused`() throws {
    let hostile = Recording.sample(1) { $0 = Recording(id: RecordingID("a\nb\u{0}\u{1B}'\"$(x)")) }
    var tester = tester(try command(), recordings: [hostile])
    guard case .program(.start(_, let run))? = tester.type("x").last else {
      Issue.record("not started")
      return
    }
    #expect(run.program == .arguments(["issue", "ab'\"$(x)"]))
    var option = self.tester(
      try command(), recordings: [.sample(1) { $0 = Recording(id: RecordingID("--delete")) }])
    option.type("x")
    #expect(option.effects.isEmpty)
    #expect(option.status.contains("which the program would take for an option"))
  }

  @Test func `A confirmation is asked first, and nothing runs without it`() throws {
    var tester = tester(try command { $0.confirmation = .text("Make an issue?") })
    tester.type("x")
    #expect(tester.effects.isEmpty)
    #expect(tester.frame.row(of: "Make an issue? (1 recording)") != nil)
    tester.press(.escape)
    #expect(tester.effects.isEmpty)
    #expect(tester.state.overlay == nil)
    tester.type("x")
    tester.press(.enter)
    #expect(tester.effects.count == 1)
  }

  @Test func `In the foreground it takes the terminal`() throws {
    var tester = tester(
      try command(["less"]) {
        $0.isForeground = true
        $0.input = .none
      })
    let run = ProgramRun("issue", .arguments(["less"]), input: nil)
    #expect(tester.type("x") == [.terminal(.run(run, waits: false))])
  }

  @Test func `It is in help, completion and hints, and runs by its name`() throws {
    var tester = tester(try command())
    #expect(tester.frame.row(of: "x issue") != nil)
    tester.type("?issue")
    #expect(tester.frame.row(of: "Run issue '{id}'") != nil)
    tester.press(.enter)
    #expect(tester.effects.count == 1)
    tester.type(":iss")
    tester.press(.tab)
    #expect(tester.state.line?.words == "issue")
    tester.press(.enter)
    #expect(tester.effects.count == 2)
  }

  @Test func `One of the playlists has its key there alone, and the list under the cursor`() throws {
    var tester = tester(
      try command(["share", "{list}", "{id}"], in: .playlists),
      playlists: [.collection("bugs", "Bugs", count: 3)])
    tester.type("x")
    #expect(tester.effects.isEmpty)
    tester.type("1")
    while tester.state.playlists.currentPlaylist?.id != PlaylistID("bugs") { tester.type("j") }
    guard case .program(.start(_, let run))? = tester.type("x").last else {
      Issue.record("not started")
      return
    }
    #expect(run.program == .arguments(["share", "Bugs", "bugs"]))
  }

  @Test func `Ctrl-C stops the last program, and more than eight at once are refused`() throws {
    var tester = tester(try command(["sleep"]))
    tester.type("xxxxxxxxx")
    #expect(tester.state.programs.count == 8)
    #expect(tester.status.contains("8 programs run already"))
    #expect(tester.press(.control("c")) == [.program(.stop(8))])
    #expect(!tester.state.quitAsked)
  }

  @Test func `The pipe gives rows to a line of the shell, which the user typed`() {
    var tester = tester()
    tester.type("|")
    #expect(tester.state.line?.words == "pipe ")
    tester.type("jq -r .id | sort")
    let run = ProgramRun("jq -r .id | sort", .line("jq -r .id | sort"), input: row)
    #expect(tester.press(.enter) == [.terminal(.run(run, waits: true))])
    tester.type(":pipe")
    tester.press(.enter)
    #expect(tester.state.line?.problem?.reason == .takesShellLine("pipe"))
  }
}
