import PostHogAPI
import Recordings
import Testing
import UserConfiguration

@testable import reel

@Suite("Which setting holds")
struct SettingsTests {
  private static let file = """
    profile = "main"
    theme = "of-file"
    cache_limit = 7
    keep_names = 1
    [profiles.main]
    host = "https://eu.posthog.com"
    project = 7
    theme = "of-profile"
    cache_limit = 8
    [profiles.local]
    host = "http://localhost:8010/"
    key_source = "file"
    read_only = true
    [profiles.bare]
    limits = "paid"
    """

  private func settings(
    _ variables: [String: String] = [:], file: String = file,
    change: (inout ConnectionRequest) -> Void = { _ in }
  ) throws -> EffectiveSettings {
    var request = ConnectionRequest()
    change(&request)
    let configuration = try ConfigurationReader.configuration(from: Array(file.utf8), path: "c.toml")
    return try request.settings(variables, configuration)
  }

  private func refusal(
    _ variables: [String: String] = [:], change: (inout ConnectionRequest) -> Void = { _ in }
  ) -> StartProblem? {
    do {
      _ = try settings(variables, change: change)
      return nil
    } catch {
      return error as? StartProblem
    }
  }

  @Test func `An option wins over the environment, that over the profile, the file and the default`() throws {
    let variables = ["POSTHOG_PROJECT_ID": "9"]
    let all = try settings(variables) {
      $0.options[.project] = .number(10)
      $0.options[.theme] = .text("of-option")
    }
    #expect(all.project == 10 && all.origins[.project] == .option("--project"))
    #expect(all.theme == "of-option" && all.origins[.theme] == .option("--theme"))
    let ofVariable = try settings(variables)
    #expect(ofVariable.project == 9 && ofVariable.origins[.project] == .variable("POSTHOG_PROJECT_ID"))
    let ofProfile = try settings()
    #expect(ofProfile.project == 7 && ofProfile.origins[.project] == .profile("main"))
    #expect(ofProfile.theme == "of-profile" && ofProfile.cache.limit == 8 << 20)
    #expect(ofProfile.host == "https://eu.posthog.com")
    #expect(ofProfile.profileOrigin == .file(line: 1) && !ofProfile.isProfileNamed)
    let bare = try settings { $0.profile = "bare" }
    #expect(bare.theme == "of-file" && bare.origins[.theme] == .file(line: 2))
    #expect(bare.cache.limit == 7 << 20 && bare.limits == .plan(.paid))
    #expect(bare.host == nil && bare.origins[.host] == .standard)
    #expect(bare.readAhead == .auto && bare.cache.isKept && !bare.isReadOnly && bare.namesKept == 1)
  }

  @Test func `Without a file the defaults hold`() throws {
    let settings = try settings(file: "")
    #expect(settings.profile == nil && settings.profileOrigin == .standard)
    #expect(settings.theme == "auto" && settings.namesKept == 30 && settings.cache == CacheRequest())
    #expect(settings.limits == .unknown && settings.project == nil && settings.host == nil)
    #expect(Set(settings.origins.values) == [.standard])
  }

  @Test func `The option names the profile before the environment does, and that before the file`() throws {
    #expect(try settings().profile?.name == "main")
    let ofVariable = try settings(["REEL_PROFILE": "local\r\n"])
    #expect(ofVariable.profile?.name == "local" && ofVariable.profileOrigin == .variable("REEL_PROFILE"))
    let ofOption = try settings(["REEL_PROFILE": "local"]) { $0.profile = "bare" }
    #expect(ofOption.profile?.name == "bare" && ofOption.profileOrigin == .option("--profile"))
  }

  @Test func `A profile that is not there ends with 2, and the nearest name is said`() {
    #expect(
      refusal { $0.profile = "lokal" }?.lines
        == ["reel: there is no profile lokal: did you mean local?", "reel: There are: main, local, bare."])
    #expect(refusal(["REEL_PROFILE": "x"])?.status == 2)
  }

  @Test func `A profile that was named is never mixed with another server`() throws {
    let other = "https://us.posthog.com"
    let ofVariable = refusal(["POSTHOG_HOST": other]) { $0.profile = "local" }
    #expect(ofVariable?.status == 2)
    #expect(
      ofVariable?.lines.first
        == "reel: POSTHOG_HOST names another server than the profile local, whose key goes to its own alone.")
    let ofOption = refusal(["REEL_PROFILE": "main"]) { $0.host = other }
    #expect(ofOption?.lines.last == "reel: leave --host out, or name another profile.")
    // The same server in other words.
    #expect(try settings(["POSTHOG_HOST": "localhost:8010"]) { $0.profile = "bare" }.profile?.name == "bare")
    let same = try settings(["POSTHOG_HOST": "http://LOCALHOST:8010"]) { $0.profile = "local" }
    #expect(same.profile?.name == "local" && same.origins[.host] == .variable("POSTHOG_HOST"))
  }

  @Test func `The usual profile steps aside where another server is named`() throws {
    let settings = try settings(["POSTHOG_HOST": "http://localhost:8010"])
    #expect(settings.profile == nil && settings.host == "http://localhost:8010")
    #expect(settings.project == nil && settings.theme == "of-file")
    #expect(try self.settings { $0.host = "https://eu.posthog.com/" }.profile?.name == "main")
  }

  @Test func `A stored key is looked for where the profile in force names its server, and nowhere else`()
    throws
  {
    #expect(try !settings(["POSTHOG_HOST": "http://localhost:8010"]).keys([:]).isStored)
    #expect(try !settings(file: "").keys([:]).isStored)
    #expect(try !settings { $0.profile = "bare" }.keys([:]).isStored)
    let keys = try settings { $0.profile = "local" }.keys([:])
    #expect(keys.isStored && keys.profile == "local" && keys.source == .file && keys.isProfileNamed)
    let usual = try settings().keys([:])
    #expect(usual.isStored && usual.profile == "main" && usual.source == nil && !usual.isProfileNamed)
  }

  @Test func `A key of posthog-cli goes to its own server alone`() throws {
    let key = try #require(APIKey("phx_AbCdEfGh1234567890"))
    let found = FoundKey(key: key, origin: .cliFile("/c"), host: "https://eu.posthog.com")
    #expect(found.mayGo(to: .eu) && !found.mayGo(to: .us))
    #expect(FoundKey(key: key, origin: .variable("POSTHOG_CLI_TOKEN")).mayGo(to: .us))
    #expect(!FoundKey(key: key, origin: .variable("POSTHOG_CLI_TOKEN")).mayGo(to: .eu))
    #expect(FoundKey(key: key, origin: .variable("POSTHOG_PERSONAL_API_KEY")).mayGo(to: .eu))
    let variables = [
      "POSTHOG_CLI_TOKEN": "phx_AbCdEfGh1234567890", "POSTHOG_CLI_PROJECT_ID": "3", "HOME": "/none",
    ]
    let settings = try settings(
      variables.merging(["POSTHOG_HOST": "https://eu.posthog.com"]) { $1 }, file: "")
    #expect(throws: StartProblem.self) {
      try settings.server(variables.merging(["POSTHOG_HOST": "https://eu.posthog.com"]) { $1 })
    }
  }

  @Test func `The demo is not the usual profile's, but can be shown as one that is named`() throws {
    #expect(try settings { $0.demoRecordings = 5 }.profile == nil)
    let named = try settings(["POSTHOG_HOST": "https://us.posthog.com"]) {
      $0.demoRecordings = 5
      $0.profile = "local"
    }
    #expect(named.profile?.name == "local" && named.isReadOnly)
  }

  @Test func `Who wants an unchanged server is said`() throws {
    #expect(try settings().refusalOfWrites == nil)
    #expect(
      try settings { $0.profile = "local" }.refusalOfWrites
        == "reel: the profile local is read-only: nothing is changed on the server.")
    #expect(
      try settings(file: "read_only = true").refusalOfWrites
        == "reel: read_only is set in c.toml: nothing is changed on the server.")
    let option = try settings { $0.options[.readOnly] = .flag(true) }
    #expect(option.readOnlyReason == "Reel was started with --read-only")
  }

  @Test func `A command that writes is refused with 3 where nothing may be changed`() throws {
    var request = ConnectionRequest()
    request.demoRecordings = 1
    request.options[.readOnly] = .flag(true)
    do {
      try CommandRun.run(request, writes: true) { _ in Issue.record("it ran") }
      Issue.record("not refused")
    } catch let problem as StartProblem {
      #expect(problem.status == 3)
    }
  }

  @Test func `Words and ranges are those of the options`() {
    #expect(Setting.limits.row.kind == .word(KnownLimits.allCases.map(\.rawValue)))
    var words: [String] = []
    if case .word(let known) = Setting.readAhead.row.kind { words = known }
    #expect(words.sorted() == ReadAhead.allCases.map(\.rawValue).sorted())
    #expect(Setting.cacheLimit.row.kind == .number(CacheRequest.limits))
    #expect(Setting.theme.row.standard == .text(ThemeFile.automatic))
    #expect(Setting.cacheLimit.row.standard == .number(CacheRequest().limit >> 20))
    #expect(Setting.host.row.standard == .text(PostHogHost.us.base))
    for setting in Setting.allCases { #expect(PlainLineTests.options.contains(setting.row.option)) }
    #expect(PlainLineTests.options.contains(SettingsResolution.option))
  }
}
