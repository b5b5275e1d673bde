import Terminal
import Testing
import UserConfiguration

@Suite("The configuration file")
struct ConfigurationReaderTests {
  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader.configuration(from: Array(text.utf8), path: "c.toml")
  }

  private func problems(_ text: String) -> [String] {
    do throws(ConfigurationProblems) {
      _ = try ConfigurationReader.configuration(from: Array(text.utf8), path: "c.toml")
      return []
    } catch {
      return error.all.map(\.sentence)
    }
  }

  @Test func `Settings, profiles, keys and commands are read`() throws {
    let configuration = try read(
      """
      profile = "main"
      theme = "dark"
      cache = false
      [profiles.main]
      host = "https://eu.posthog.com"
      project = 7
      key_command = ["pass", "show", "posthog"]
      read_only = true
      limits = "paid"
      [profiles.prod]
      color = "cyan bold"
      key_source = "environment"
      [keys]
      undo = "z"
      [[commands]]
      name = "x"
      """)
    #expect(configuration.profile == "main")
    #expect(configuration.settings[.theme] == .text("dark"))
    #expect(configuration.settings[.cache] == .flag(false))
    #expect(configuration.settings[.host] == nil)
    #expect(configuration.lines == [.theme: 2, .cache: 3])
    let main = try #require(configuration.profile(named: "main"))
    #expect(main.host == "https://eu.posthog.com" && main.settings[.project] == .number(7))
    #expect(main.settings[.readOnly] == .flag(true) && main.settings[.limits] == .text("paid"))
    #expect(main.keySource == .command(["pass", "show", "posthog"]))
    #expect(main.shownStyle == nil && !main.isProduction)
    let prod = try #require(configuration.profile(named: "prod"))
    #expect(prod.keySource == .environment)
    #expect(prod.shownStyle?.foreground == .indexed(6))
    #expect(configuration.keys?.entries == [TOMLEntry("undo", line: 14, .text("z"))])
    #expect(configuration.commands.map(\.line) == [15])
  }

  @Test func `Production stands on red ground, unless it has a colour or is none`() throws {
    let configuration = try read(
      "[profiles.prod]\n[profiles.production]\n[profiles.live]\nproduction = true\n[profiles.dev]\n")
    let red = configuration.profiles.map { $0.shownStyle?.background == .indexed(1) }
    #expect(red == [true, true, true, false])
    #expect(try read("[profiles.prod]\nproduction = false\n").profiles[0].shownStyle == nil)
  }

  @Test(arguments: [
    ("them = 'x'", "c.toml:1: there is no setting them: did you mean theme?"),
    ("\nread-only = true", "c.toml:2: there is no setting read-only: did you mean read_only?"),
    ("xyzzy = 1", "c.toml:1: there is no setting xyzzy."),
    ("[profile.x]", "c.toml:1: profile must be a text in quotes, the name of a profile."),
    ("[colors]", "c.toml:1: there is no setting colors."),
    ("project = 0", "c.toml:1: project must be a whole number from 1 on."),
    ("cache_limit = 0", "c.toml:1: cache_limit must be a whole number from 1 to 1000000."),
    ("keep_names = '30'", "c.toml:1: keep_names must be a whole number from 0 to 3650."),
    ("read_only = 'yes'", "c.toml:1: read_only must be true or false."),
    (
      "limits = 'much'", "c.toml:1: limits must be \"none\", \"free\", \"paid\", \"enterprise\"."
    ),
    ("host = ''", "c.toml:1: host must be a text in quotes."),
    (
      "host = 'phx_012345678901234567890123456789'",
      "c.toml:1: host holds a key. A key stands in no configuration."
    ),
    ("key_source = 'file'", "c.toml:1: key_source belongs into a profile: below [profiles.NAME]."),
    ("profiles = 1", "c.toml:1: a profile is a table: [profiles.NAME]."),
    ("profiles.a = 1", "c.toml:1: the profile a must be a table: [profiles.a]."),
    (
      "['profiles'.'a b']",
      "c.toml:1: a profile's name is made of letters, digits, - and _, at most 40 of them."
    ),
    ("keys = 1", "c.toml:1: keys is a table: [keys]."),
    ("[commands]", "c.toml:1: each command is a table: [[commands]]."),
    ("commands = [\n1]", "c.toml:2: each command is a table: [[commands]]."),
    ("profile = 'x'", "c.toml:1: there is no profile x."),
    ("profile = 'mian'\n[profiles.main]", "c.toml:1: there is no profile mian: did you mean main?"),
    ("[profiles.a]\nhots = 'x'", "c.toml:2: there is no setting hots: did you mean host?"),
    (
      "[profiles.a]\ncolor = 'pink'",
      "c.toml:2: color must be the words of a style, like \"white on-red bold\"."
    ),
    ("[profiles.a]\nproduction = 1", "c.toml:2: production must be true or false."),
    (
      "[profiles.a]\nkey_source = 'keyring'",
      "c.toml:2: key_source must be one of \"environment\", \"command\", \"secret-service\", \"file\"."
    ),
    (
      "[profiles.a]\nhost='h'\nkey_source = 'command'",
      "c.toml:3: key_source = \"command\" needs key_command = [\"program\", \"argument\"]."
    ),
    (
      "[profiles.a]\nhost='h'\nkey_source = 'file'\nkey_command = ['x']",
      "c.toml:4: key_command goes with key_source = \"command\" alone."
    ),
    (
      "[profiles.a]\nhost='h'\nkey_command = []",
      "c.toml:3: key_command must be a list: [\"program\", \"argument\"]."
    ),
    (
      "[profiles.a]\nhost='h'\nkey_command = 'pass'",
      "c.toml:3: key_command must be a list: [\"program\", \"argument\"]."
    ),
    (
      "[profiles.a]\nhost='h'\nkey_command = ['echo',\n'phx_012345678901234567890123456789']",
      "c.toml:4: key_command takes texts in quotes, and none of them is the key itself."
    ),
    (
      "[profiles.a]\nkey_source = 'file'",
      "c.toml:1: the profile a has a key, and must name the host that it is sent to."
    ),
    ("a = 1 2", "c.toml:1: nothing more was expected in this line."),
  ])
  func `What is wrong is told with file and line`(text: String, sentence: String) {
    #expect(problems(text) == [sentence])
  }

  @Test func `Everything that is wrong is told at once, up to a bound`() {
    #expect(problems("a = 1\nproject = 0\n[profiles.x]\nb = 2").count == 3)
    #expect(problems((0..<10_000).map { "x\($0) = 1\n" }.joined()).count == 50)
  }

  @Test func `A name without end is cut`() {
    let problem = problems(String(repeating: "x", count: 1 << 20) + " = 1")
    #expect(problem.count == 1 && problem[0].count < 200)
  }

  @Test func `The sample reads back as nothing, and with its lines uncommented as every setting`() throws {
    let sample = ConfigurationSample.text
    #expect(try read(sample) == Configuration(path: "c.toml"))
    let lines = sample.split(separator: "\n").map { line in
      line.hasPrefix("#") && !line.hasPrefix("# ") ? String(line.dropFirst()) : String(line)
    }
    let configuration = try read(lines.joined(separator: "\n"))
    for setting in Setting.allCases {
      #expect(configuration.settings[setting] == setting.row.sample, "\(setting)")
    }
    let profile = try #require(configuration.profiles.first)
    #expect(configuration.profile == profile.name)
    #expect(profile.keySource == .command(["pass", "show", "posthog"]))
    #expect(profile.isProduction && profile.style != nil && profile.host != nil)
    for part in ConfigurationPart.allCases { #expect(sample.contains(part.rawValue)) }
  }
}
