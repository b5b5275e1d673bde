import Fetching
import Foundation
import PostHogAPI
import Recordings
import Testing

@testable import reel

@Suite("What the doctor says")
struct DoctorTests {
  private func terminal(
    _ variables: [String: String], size: (columns: Int, rows: Int)? = (132, 40),
    answers: TerminalAnswers? = nil,
    programs: Set<String> = ["vi"], tmux: @escaping ([String]) -> String? = { _ in nil }
  ) -> String {
    let checks = TerminalChecks(
      environment: variables, size: size, answers: answers, isThere: { programs.contains($0) }, tmux: tmux
    ).checks
    return text(checks)
  }

  private func text(_ checks: [DoctorCheck]) -> String {
    checks.map { "\($0.id) \($0.state.rawValue): \($0.text)" }.joined(separator: "\n")
  }

  @Test func `A good terminal`() {
    #expect(
      terminal(
        ["TERM": "xterm-256color", "LANG": "en_US.UTF-8"],
        answers: TerminalAnswers(
          Array("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;c".utf8)))
          == """
          terminal.term ok: TERM=xterm-256color
          terminal.colours ok: 256 colours, by the name of the terminal
          terminal.locale ok: The locale en_US.UTF-8 is one of UTF-8.
          terminal.size ok: 132 columns, 40 rows: three panes side by side
          terminal.synchronized ok: It shows whole frames (synchronized output).
          terminal.background ok: Its background is dark.
          clipboard ok: Copies go to the terminal's clipboard (OSC 52), if it takes them.
          editor ok: The editor is vi, as neither VISUAL nor EDITOR is set.
          browser ok: No display: links are copied instead of opened.
          """)
  }

  @Test func `A poor one`() {
    #expect(
      terminal(
        ["TERM": "linux", "LC_ALL": "C", "EDITOR": "emacs -nw", "DISPLAY": ":0"], size: (60, 20),
        answers: TerminalAnswers(Array("\u{1B}[?6c".utf8)))
          == """
          terminal.term ok: TERM=linux
          terminal.colours note: TERM=linux tells of few colours.
          terminal.locale note: The locale C is none of UTF-8: lines are drawn in ASCII.
          terminal.size note: 60 columns, 20 rows: one pane at a time
          terminal.synchronized note: It has no synchronized output: a slow line may show half a frame.
          terminal.background note: It does not tell its background: Reel takes COLORFGBG or the default theme.
          clipboard note: Copies go nowhere: this kind of terminal has no clipboard.
          editor note: The editor emacs, by EDITOR, is not there.
          browser note: There is a display, and no xdg-open.
          """)
  }

  @Test func `In a tmux that keeps copies to itself`() {
    let text = terminal(["TERM": "tmux-256color", "LANG": "C.UTF-8", "TMUX": "/tmp/x,1,0"]) { words in
      words == ["-V"] ? "tmux 3.5a" : words.contains("set-clipboard") ? "external" : "256,RGB"
    }
    #expect(text.contains("terminal.tmux ok: In tmux 3.5a."))
    #expect(
      text.contains("terminal.tmux.clipboard note: tmux keeps copies to itself (set-clipboard external)."))
  }

  @Test(
    arguments: [
      ("\u{1B}]11;rgb:ff/ff/ff\u{07}", false), ("\u{1B}]11;rgb:0/0/0\u{07}", true),
      ("\u{1B}]11;rgb:zz/0/0\u{07}", nil),
      ("", nil),
    ] as [(String, Bool?)])
  func `A background in any precision`(_ answer: String, _ isDark: Bool?) {
    #expect(TerminalAnswers(Array(answer.utf8)).isDark == isDark)
  }

  private func server(
    lookup: TimeInterval? = 0.012, _ probe: Result<ServerProbe, FetchFailure>?,
    _ account: Result<Account, FetchFailure>? = nil
  ) -> String {
    text(
      ServerChecks(host: .eu, lookup: lookup, probe: probe, account: account, words: { "\($0)" }).checks)
  }

  @Test func `A server that answers, and a key that lacks scopes`() {
    let probe = ServerProbe(status: 200, seconds: 0.214, clockDifference: 0.4, isJSON: true)
    let account = Account(
      key: KeyInfo(scopes: Scope.allCases.map(\.rawValue).filter { $0 != "query:read" }),
      project: Project(id: ProjectID(17), name: "web"))
    #expect(
      server(.success(probe), .success(account)) == """
        server.name ok: https://eu.posthog.com, PostHog's cloud; its name took 12 ms.
        server.answer ok: It answers in 214 ms, connection included (status 200).
        server.clock ok: Both clocks agree, to 1 s.
        server.project ok: The project is web #17.
        key.scopes note: The key lacks query:read.
        """)
  }

  @Test func `A clock that is wrong, and an older server`() {
    let probe = ServerProbe(status: 404, seconds: 0.2, clockDifference: 7_200, isJSON: true)
    #expect(
      server(.success(probe)) == """
        server.name ok: https://eu.posthog.com, PostHog's cloud; its name took 12 ms.
        server.answer ok: It answers in 200 ms, connection included (status 404).
        server.clock problem: This machine's clock is 7200 s behind the server's: “today” and ages are wrong.
        server.version note: It is an older PostHog, which does not tell a key's scopes.
        """)
  }

  @Test func `No network`() {
    #expect(server(lookup: nil, nil).hasPrefix("server.name problem: The name eu.posthog.com was not found"))
  }

  @Test func `What is kept, and in which state`() throws {
    try withKeyHome { home in
      try home.write("x", to: ".local/state/reel/other")
      let checks = KeptChecks(
        folders: home.folders,
        limits: ProcessLimits(descriptors: 1024, addressSpace: .max, data: .max, threads: 8),
        health: { path in
          path.hasSuffix("cache.sqlite")
            ? .damaged(bytes: 2048) : path.hasSuffix("journal.sqlite") ? .sound(bytes: 4096) : .absent
        }, unsettled: { 3 }
      ).checks
      let text = text(checks)
      #expect(text.contains("cache problem: The cache is damaged (\(home.path)/.cache/reel/cache.sqlite"))
      #expect(text.contains("snapshots ok: The cache of snapshots is empty."))
      #expect(text.contains("journal note: 3 decisions not sent yet, or refused."))
      #expect(text.contains("folder.state ok: \(home.path)/.local/state/reel is yours alone to write."))
      #expect(
        text.contains("system.limits ok: The system allows 1024 open files, and enough threads and memory."))
    }
  }

  @Test func `Each id is there once, whatever is wrong`() throws {
    try withKeyHome { home in
      let checks = KeptChecks(
        folders: home.folders,
        limits: ProcessLimits(descriptors: 1, addressSpace: .max, data: .max, threads: 8),
        health: { _ in .locked }, unsettled: { nil }
      ).checks
      #expect(Set(checks.map(\.id)).count == checks.count)
    }
  }

  @Test func `The report counts, cleans and hides keys`() {
    let report = DoctorReport(sections: [
      .init(
        title: "Key",
        checks: [
          DoctorCheck(
            "key.source", .problem, "phx_AbCdEfGh1234567890 \u{1B}[31m", advice: "Store one: reel login")
        ])
    ])
    #expect(report.status == .failed)
    #expect(!report.text.contains("AbCd") && !report.text.contains("\u{1B}"))
    #expect(report.text.contains("           Store one: reel login\n"))
    #expect(report.text.hasSuffix("1 problem, 0 notes. docs/troubleshooting.md says more of each.\n"))
    let json = report.json(version: "0.1.0")
    #expect(
      json.hasPrefix(
        #"{"checks":[{"advice":"Store one: reel login","id":"key.source","section":"Key","state":"problem""#))
    #expect(json.filter(\.isNewline).count == 1)
  }
}
