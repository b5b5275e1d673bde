import Files
import Foundation
import Recordings
import Testing
import UserConfiguration

@testable import reel

@Suite("What the commands of the configuration print")
struct ConfigCommandTests {
  private func inFolder(_ text: String?, _ body: ([String: String], String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reel-config-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let own = folder.appending(path: "reel")
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    let path = own.appending(path: "config.toml").path
    if let text { try Data(text.utf8).write(to: URL(filePath: path)) }
    try body(["XDG_CONFIG_HOME": folder.path, "HOME": "/none"], path)
  }

  private func check(_ file: String?, _ environment: [String: String]) -> ConfigurationCheck.Outcome {
    ConfigurationCheck(file: file, environment: environment).outcome()
  }

  @Test func `A file that is missing sets nothing; one that was named has to be there`() throws {
    try inFolder(nil) { environment, path in
      #expect(check(nil, environment).sentence == "\(path) is not there: nothing is set.")
      #expect(check("/none/x.toml", environment).problems == ["/none/x.toml: there is no such file."])
      let configuration = try ConfigurationFile.read(environment)
      #expect(configuration == Configuration(path: path))
    }
  }

  @Test func `The sample is right`() throws {
    try inFolder(ConfigurationSample.text) { environment, path in
      #expect(check(nil, environment) == ConfigurationCheck.Outcome(sentence: "\(path): nothing is wrong."))
    }
  }

  @Test func `Mistakes have file and line: of settings, hosts and themes`() throws {
    let text = "theme = \"gone\"\nhost = \"ftp://x\"\n[profiles.a]\nhost = \"a b\"\n"
    try inFolder(text) { environment, path in
      let problems = check(path, environment).problems
      #expect(
        problems.count == 2 && problems[0].hasPrefix("\(path):2: ") && problems[1].hasPrefix("\(path):4: "))
    }
    try inFolder("theme = \"gone\"\n") { environment, path in
      #expect(check(nil, environment).problems.count == 1)
      #expect(check(nil, environment).problems[0].hasPrefix("\(path):1: There is no theme gone"))
    }
  }

  @Test func `What cannot be read, or is far too large, is said`() throws {
    try inFolder(nil) { environment, path in
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      #expect(check(nil, environment).problems.first?.hasPrefix("\(path): it cannot be read: ") == true)
    }
    try inFolder(String(repeating: "# x\n", count: 3_000_000)) { environment, path in
      #expect(check(nil, environment).problems.first?.hasPrefix("\(path): it cannot be read: ") == true)
      #expect(throws: StartProblem.self) { try ConnectionRequest().settings(environment) }
    }
  }

  private func shown(_ text: String, _ variables: [String: String], _ form: OutputForm, origin: Bool) throws
    -> String
  {
    let configuration = try ConfigurationReader.configuration(from: Array(text.utf8), path: "/c.toml")
    let settings = try ConnectionRequest().settings(variables, configuration)
    let rows = SettingRows(settings: settings, variables: ConnectionVariables(variables))
    return try PlainOutput.text(of: rows.rows, SettingRows.columns(origin: origin), form)
  }

  @Test func `What holds is shown with its origin`() throws {
    let text =
      "profile = \"a\"\ntheme = \"dark\"\n[profiles.a]\nhost = \"https://h\"\nkey_source = \"file\"\nread_only = true\n"
    #expect(
      try shown(text, ["POSTHOG_PROJECT_ID": "7"], .tsv, origin: true) == """
        name\tvalue\torigin
        profile\ta\t/c.toml:1
        key_source\tfile\tprofile a
        host\thttps://h\tprofile a
        project\t7\tPOSTHOG_PROJECT_ID
        theme\tdark\t/c.toml:2
        read_only\ttrue\tprofile a
        limits\t\tdefault
        read_ahead\tauto\tdefault
        cache\ttrue\tdefault
        cache_limit\t512\tdefault
        keep_names\t30\tdefault
        insecure_http\tfalse\tdefault

        """)
    #expect(
      try shown("", [:], .tsv, origin: false).hasPrefix("name\tvalue\nprofile\t\nkey_source\tenvironment\n"))
    let json = try shown("", [:], .jsonLines, origin: false).split(separator: "\n")
    #expect(json[2] == #"{"name":"host","value":"https://us.posthog.com","origin":"default"}"#)
  }

  @Test(arguments: ["phx_AbCdEfGh1234567890", "demoKeyFromBeforeScopes"])
  func `No key is shown, whatever holds it`(key: String) throws {
    let variables = ["POSTHOG_PERSONAL_API_KEY": key, "POSTHOG_HOST": "https://\(key).test"]
    for form in [OutputForm.tsv, .jsonLines, .table(width: 120)] {
      #expect(try !shown("", variables, form, origin: true).contains(key.dropFirst(4)))
    }
  }

  @Test func `The profiles are listed`() throws {
    let text =
      "[profiles.production]\nhost = \"https://eu.posthog.com\"\nproject = 3\nread_only = true\n[profiles.dev]\n"
    let configuration = try ConfigurationReader.configuration(from: Array(text.utf8), path: "c")
    let rows = configuration.profiles.map { ProfileTableRow.row($0, isCurrent: $0.name == "dev") }
    #expect(
      try PlainOutput.text(of: rows, ProfileTableRow.columns, .tsv) == """
        current\tname\thost\tproject\tkey_source\tread_only\tproduction
        false\tproduction\thttps://eu.posthog.com\t3\tenvironment\ttrue\ttrue
        true\tdev\t\t\tenvironment\t\tfalse

        """)
    let first = try #require(rows[0].raw?.line)
    #expect(
      first
        == #"{"name":"production","current":false,"host":"https://eu.posthog.com","project":3,"key_source":"environment","read_only":true,"production":true}"#
    )
  }

  @Test(arguments: [
    ("# mine\n[profiles.a]\n[profiles.b]\n", "profile = \"b\"\n# mine\n[profiles.a]\n[profiles.b]\n"),
    (
      "theme = 'x'\n  profile = 'a' # usual\r\n[profiles.a]\n[profiles.b]",
      "theme = 'x'\n  profile = \"b\" # usual\r\n[profiles.a]\n[profiles.b]"
    ),
    ("\u{FEFF}[profiles.b]\n", "\u{FEFF}profile = \"b\"\n[profiles.b]\n"),
  ])
  func `The usual profile is changed in the text, and nothing else is`(text: String, changed: String) throws {
    try inFolder(text) { environment, path in
      let sentence = try UsualProfileChoice(name: "b", environment: environment).make()
      #expect(sentence == "b is the usual profile now, in \(path)")
      // Bytes: reading a text takes the mark at its beginning away.
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(changed.utf8))
      #expect(try UsualProfileChoice(name: "b", environment: environment).make().contains("already"))
    }
  }

  @Test func `A profile that is not there is not made the usual one, nor is a strange text edited`() throws {
    let text = "profile = '''\na'''\n[profiles.a]\n[profiles.b]\n"
    try inFolder(text) { environment, path in
      #expect(throws: StartProblem.self) {
        try UsualProfileChoice(name: "c", environment: environment).make()
      }
      #expect(throws: StartProblem.self) {
        try UsualProfileChoice(name: "b", environment: environment).make()
      }
      let unchanged = try String(contentsOfFile: path, encoding: .utf8)
      #expect(unchanged == text)
    }
    try inFolder(nil) { environment, path in
      #expect(throws: StartProblem.self) {
        try UsualProfileChoice(name: "a", environment: environment).make()
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `A link to the file stays one`() throws {
    try inFolder(nil) { environment, path in
      let real = path + ".real"
      try Data("[profiles.a]\n".utf8).write(to: URL(filePath: real))
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: real)
      _ = try UsualProfileChoice(name: "a", environment: environment).make()
      #expect(try String(contentsOfFile: real, encoding: .utf8) == "profile = \"a\"\n[profiles.a]\n")
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == real)
    }
  }
}
