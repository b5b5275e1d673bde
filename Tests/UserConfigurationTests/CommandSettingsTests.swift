import Browser
import Terminal
import Testing
import UserConfiguration

@Suite("Keys and commands of a configuration")
struct CommandSettingsTests {
  private func read(_ text: String) throws -> CommandSettings {
    try CommandSettings(try ConfigurationReader.configuration(from: Array(text.utf8), path: "c.toml"))
  }

  private func problems(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let problems as ConfigurationProblems {
      return problems.all.map(\.sentence)
    } catch {
      return ["\(error)"]
    }
  }

  @Test func `Keys are bound in all panes, in one, and in overlays`() throws {
    let settings = try read(
      """
      [keys]
      copy-id = ["x", "Ctrl-Y"]
      refresh = "F5"
      quit = []
      [keys.detail]
      next-tab = ["n"]
      [keys.overlays]
      picker-choose = ["Ctrl-S"]
      """)
    let map = settings.keys.map
    #expect(map.match(["x"]) == .command(.copy(.id)))
    #expect(map.match([.control("y")]) == .command(.copy(.id)))
    #expect(map.keys(of: .refresh) == [[.function(5)]])
    #expect(map.keys(of: .program(.quit)).isEmpty)
    #expect(map.keys(of: .pane(.nextTab), in: .detail) == [["n"]])
    #expect(map.keys(of: .pane(.nextTab), in: .recordings) == [["]"]])
    #expect(map.match(.control("s"), in: .picker) == .picker(.choose))
  }

  @Test func `Nothing of it is the standard map`() throws {
    #expect(try read("theme = \"dark\"").keys.map == .standard)
  }

  @Test(arguments: [
    ("[keys]\nrefrsh = [\"x\"]", "c.toml:2: there is no command refrsh: did you mean refresh?"),
    (
      "[keys.recording]\nrefresh = [\"x\"]",
      "c.toml:1: there is no [keys.recording]: did you mean recordings?"
    ),
    ("[keys]\njournal-drop = [\"x\"]", "c.toml:2: journal-drop belongs below [keys.overlays]."),
    ("[keys]\nload = [\"x\"]", "c.toml:2: :load is of the command line alone, which takes no keys."),
    (
      "[keys]\nrefresh = 5",
      "c.toml:2: refresh must be a list of keys, like [\"x\", \"gp\", \"Ctrl-D\"]; [] takes them away."
    ),
    ("[keys]\nrefresh = [5]", "c.toml:2: a key of refresh must be a text, like \"gp\", and is a number."),
    (
      "[keys]\nrefresh = [\"Ctrl-C\"]",
      "c.toml:2: refresh = \"Ctrl-C\": Ctrl-C keeps its meaning: it cancels, and twice it quits."
    ),
    (
      "[keys]\nrefresh = [\"x\"]\ncopy-id = [\"xy\"]",
      "c.toml:3: xy of copy-id cannot be beside x of refresh (line 2)."
    ),
    (
      "[keys.overlays]\npicker-choose = [\"gg\"]", "c.toml:2: picker-choose takes single keys, and no chords."
    ),
    (
      "[keys.overlays]\npicker-choose = [\"x\"]",
      "c.toml:2: picker-choose is pressed where text is typed: x is a letter there."
    ),
    (
      "[keys.overlays]\njournal-drop = [\"x\"]\nlist-down = [\"x\"]",
      "c.toml:3: x of list-down is also on journal-drop (line 2)."
    ),
  ])
  func `A mistake is told with its line`(text: String, sentence: String) {
    #expect(problems(text) == [sentence])
  }

  @Test func `A command of the user's own is read with all that it may have`() throws {
    let settings = try read(
      """
      [[commands]]
      name = "issue"
      title = "Make an issue"
      key = "gi"
      keys = ["F6"]
      pane = "detail"
      run = ["issue", "create", "--url={url}"]
      input = "none"
      confirm = "Make one?"
      foreground = true
      """)
    let command = try #require(settings.commands.first)
    #expect(command.name == "issue")
    #expect(command.pane == .detail)
    #expect(command.keys == [["g", "i"], [.function(6)]])
    #expect(command.confirmation == .text("Make one?"))
    #expect(command.isForeground)
    #expect(command.input == .none)
    #expect(command.row.title.text(.standard) == "Make an issue")
    #expect(settings.keys.map.keys(of: .own("issue"), in: .detail) == [["g", "i"], [.function(6)]])
    #expect(settings.keys.map.keys(of: .own("issue"), in: .recordings).isEmpty)
  }

  @Test(arguments: [
    ("name = \"a\"", "c.toml:1: a command needs run = [\"program\", \"argument\"]."),
    ("run = [\"a\"]", "c.toml:1: a command needs a name."),
    ("name = \"quit\"\nrun = [\"a\"]", "c.toml:2: quit is the name of a command of Reel's."),
    (
      "name = \"a b\"\nrun = [\"a\"]",
      "c.toml:2: a command's name has letters, figures and hyphens, and begins with a letter."
    ),
    (
      "name = \"a\"\nrun = \"rm {id}\"",
      "c.toml:3: run must be a list of texts: [\"program\", \"argument\"]. No shell reads it."
    ),
    ("name = \"a\"\nrun = [\"open\", \"{ur}\"]", "c.toml:3: there is no {ur}: did you mean {url}?"),
    (
      "name = \"a\"\nrun = [\"a\"]\npane = \"list\"",
      "c.toml:4: pane must be playlists, recordings or detail."
    ),
    (
      "name = \"a\"\nrun = [\"a\"]\nconfirm = 3",
      "c.toml:4: confirm must be true, false or the text of the question."
    ),
    (
      "name = \"a\"\nrun = [\"a\"]\nforground = true",
      "c.toml:4: a command has no forground: did you mean foreground?"
    ),
  ])
  func `A mistake in a command is told with its line`(text: String, sentence: String) {
    #expect(problems("[[commands]]\n" + text) == [sentence])
  }

  @Test func `A command's keys win over standard ones, and clash with the user's own in that pane alone`()
    throws
  {
    let command = "[[commands]]\nname = \"issue\"\nkey = \"x\"\nrun = [\"a\"]\n"
    #expect(problems(command + "[keys.recordings]\nrefresh = [\"x\"]").count == 1)
    #expect(problems(command + "[keys.detail]\nrefresh = [\"x\"]") == [])
    #expect(problems(command + "[keys]\nrefresh = [\"x\"]") == [])
    #expect(
      problems(command + "[keys]\nissue = [\"y\"]").first?.contains("stand with it, in [[commands]]") == true)
  }

  @Test func `Key texts of strangers never end the reading`() {
    for text in [
      "\\u0000", "\\u001b[A", "\\u202e", "🏳️‍🌈", String(repeating: "x", count: 100_000), "Ctrl-", "^",
    ] {
      let found = problems("[keys]\nrefresh = [\"\(text)\"]")
      #expect(found.allSatisfy { $0.hasPrefix("c.toml:") }, "\(text.prefix(20))")
    }
  }
}
