import DemoPostHog
import Foundation
import RecordingCache
import Recordings
import Testing

/// The scripts of `reel completions` in the shells they are for. A shell that is not there is skipped; `.ci/run`
/// installs all three.
@Suite("Completion in real shells")
struct CompletionShellTests {
  private static func isThere(_ shell: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + shell)
  }

  /// What the shell answers for a line that ends where the cursor is.
  private func complete(_ line: String, in shell: String, _ home: CommandHome, _ demo: RunningDemo?)
    async throws
    -> [String]
  {
    let script = home.path + "/script"
    _ = try await home.reel("completions \(shell)", into: "> \(script)")
    let program: String
    switch shell {
    case "bash":
      program = """
        compopt() { :; }
        source \(script)
        COMP_LINE=$LINE; COMP_POINT=${#LINE}
        _reel \(Launch.reel) "$START"
        printf '%s\\n' "${COMPREPLY[@]}"
        """
    case "fish": program = "source \(script); complete -C \"$LINE\""
    default: program = Self.zsh(script)
    }
    let file = home.path + "/program"
    try program.write(toFile: file, atomically: true, encoding: .utf8)
    return try await run("\(shell == "zsh" ? "zsh -f" : shell) \(file)", line, home, demo)
  }

  /// The completion's own functions, with what they would be called with.
  private static func zsh(_ script: String) -> String {
    """
    compdef() { :; }
    compadd() { local last=${@[-1]}; print -rl -- ${(P)last}; }
    source \(script)
    words=(${(z)LINE}); [[ "$LINE" == *' ' ]] && words+=('')
    CURRENT=$#words; PREFIX=${words[-1]}
    _reel
    """
  }

  private func run(_ command: String, _ line: String, _ home: CommandHome, _ demo: RunningDemo?) async throws
    -> [String]
  {
    let folder = (Launch.reel as NSString).deletingLastPathComponent
    let start = line.split(whereSeparator: { " :".contains($0) }).last.map(String.init) ?? ""
    let quoted = "'" + line.replacing("'", with: "'\\''") + "'"
    let limits = """
      export HOME=\(home.path) PATH=\(folder):/usr/bin:/bin LANG=C.UTF-8 LINE=\(quoted)
      export START='\(line.hasSuffix(" ") || line.hasSuffix(":") ? "" : start)' POSTHOG_HOST=\(demo?.host ?? "")
      cd \(home.path); \(command) > \(home.path)/completed 2>&1
      """
    _ = try await home.reel("--version", limits: limits)
    let data = FileManager.default.contents(atPath: home.path + "/completed") ?? Data()
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(isThere))
  func `A shell completes commands, options, values and filter words`(shell: String) async throws {
    try await withHome { home in
      let commands = try await complete("reel pla", in: shell, home, nil)
      #expect(commands.contains { $0.hasPrefix("playlists") }, "\(commands)")
      let options = try await complete("reel recordings --form", in: shell, home, nil)
      #expect(options.contains { $0.hasPrefix("--format") }, "\(options)")
      let values = try await complete("reel recordings --format js", in: shell, home, nil)
      #expect(values.map { $0.prefix { $0 != "\t" } } == ["json", "jsonl"], "\(values)")
      let words = try await complete("reel recordings vie", in: shell, home, nil)
      #expect(words.contains { $0.hasPrefix("viewed:") }, "\(words)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"].filter(isThere))
  func `A shell completes playlists of the cache without asking the server`(shell: String) async throws {
    try await withDemoAndHome { demo, home in
      let names = try await home.reel("playlists --all --json", demo: demo)
      #expect(names.status == 0)
      let calls = demo.requests.count
      let found = try await complete("reel recordings --playlist ", in: shell, home, demo)
      #expect(found.contains { $0.contains("Checkout") }, "\(found)")
      #expect(demo.requests.count == calls)
    }
  }

  /// Each begins with the same letters, so that bash has one of them alone to insert.
  private static let hostile = [
    #"zz $(touch hacked) `touch hacked` '; touch hacked; "#, #"zz "$HOME" \ * ~ !! & > hacked"#,
    "zz Größe 🎬 a:b",
  ]

  @Test(arguments: hostile)
  func `Bash inserts a stranger's name as one word, and runs nothing of it`(name: String) async throws {
    try await withHome { home in
      try await fill(home, with: [name])
      let replies = try await complete("reel recordings --playlist zz", in: "bash", home, nil)
      #expect(replies.count == 1)
      let typed = home.path + "/typed"
      try "printf %s \(replies.first ?? "")".write(toFile: typed, atomically: true, encoding: .utf8)
      #expect(try await run("bash \(typed)", "reel ", home, nil) == [name])
      #expect(!FileManager.default.fileExists(atPath: home.path + "/hacked"))
    }
  }

  @Test(arguments: ["zsh", "fish"].filter(isThere))
  func `A shell is told a stranger's name as it is, and runs nothing of it`(shell: String) async throws {
    try await withHome { home in
      try await fill(home, with: Self.hostile + ["zz two\nlines", "zz \u{1B}[2J"])
      let replies = try await complete("reel recordings --playlist zz", in: shell, home, nil)
      #expect(replies.sorted() == Self.hostile.sorted())
      #expect(!FileManager.default.fileExists(atPath: home.path + "/hacked"))
    }
  }

  private func fill(_ home: CommandHome, with names: [String]) async throws {
    let cache = try LocalCache.open(at: home.path + "/.cache/reel/cache.sqlite").cache
    let rows = try names.enumerated().map { number, name in
      let row: [String: Any] = [
        "id": number + 1, "short_id": "id\(number)", "name": name, "type": "collection",
      ]
      return JSONText(Array(try JSONSerialization.data(withJSONObject: row)))
    }
    try await cache.save(
      playlists: rows, in: CacheScope(server: "https://a.example", key: "digest", project: ProjectID(1)),
      at: Date())
    await cache.close()
  }
}
