import Testing

@testable import UserConfiguration

@Suite("Writing a profile into the configuration")
struct ProfileEditTests {
  private let values = [("host", "\"https://eu.posthog.com\""), ("key_source", "\"file\"")]

  private func edited(_ text: String, _ name: String = "work", without: [String] = ["key_command"]) -> String
  {
    ProfileEdit(text, profile: name).setting(values, without: without, isDefault: true)
  }

  private func read(_ text: String) throws -> Configuration {
    try ConfigurationReader.configuration(from: Array(text.utf8), path: "config.toml")
  }

  @Test func `An empty configuration gets the profile, and uses it`() throws {
    let text = edited("")
    #expect(
      text == """
        profile = "work"

        [profiles.work]
        host = "https://eu.posthog.com"
        key_source = "file"

        """)
    #expect(try read(text).profile == "work")
  }

  @Test func `What the user wrote stays, comments and order too`() throws {
    let text = """
      # mine
      theme = "dark"   # at night

      [profiles.home]
      host = "https://us.posthog.com"
      key_source = "environment"
      # the end
      """
    let new = edited(text)
    #expect(
      new == """
        # mine
        theme = "dark"   # at night
        profile = "work"

        [profiles.home]
        host = "https://us.posthog.com"
        key_source = "environment"
        # the end

        [profiles.work]
        host = "https://eu.posthog.com"
        key_source = "file"

        """)
    #expect(try read(new).profiles.map(\.name) == ["home", "work"])
  }

  @Test func `A profile is changed in its place, and keeps what login does not set`() throws {
    let text = """
      profile = "home"
      [profiles.work]  # the firm
      host = "https://us.posthog.com"  # moved in May
      key_command = [
        "pass", "show",  # not [a] header
        "posthog",
      ]
      read_only = true

      [profiles.home]
      host = "https://us.posthog.com"
      """
    let new = edited(text)
    #expect(
      new == """
        profile = "home"
        [profiles.work]  # the firm
        host = "https://eu.posthog.com"  # moved in May
        read_only = true
        key_source = "file"

        [profiles.home]
        host = "https://us.posthog.com"
        """)
    let configuration = try read(new)
    #expect(configuration.profile(named: "work")?.keySource == .file)
    #expect(configuration.profile == "home")
  }

  @Test func `Lines that end as on Windows go on so`() throws {
    let new = edited("theme = \"dark\"\r\n")
    #expect(new.utf8.count { $0 == 0x0D } == new.utf8.count { $0 == 0x0A })
    #expect(try read(new).profile == "work")
  }

  @Test(arguments: [
    ("profiles.work.host = \"x\"\n", 1), ("[profiles]\nwork = { host = \"x\" }\n", 2),
    ("theme = \"a\"\nprofiles = { work = { host = \"x\" } }\n", 2),
  ])
  func `A profile in another form is named by its line, and not edited`(_ text: String, _ line: Int) {
    let edit = ProfileEdit(text, profile: "work")
    #expect(edit.lineElsewhere == line)
    #expect(edit.isThere)
  }

  @Test func `What only looks like a header is none`() {
    let text = "theme = '''\n[profiles.work]\n'''\nlimits = \"[profiles.work]\" # [profiles.work]\n"
    #expect(!ProfileEdit(text, profile: "work").isThere)
    #expect(ProfileEdit("[ profiles . \"work\" ] # x\n", profile: "work").isThere)
  }
}
