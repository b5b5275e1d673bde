import ArgumentParser
import Testing

@testable import reel

/// The browser's command lines are read in two ways: the parser's, and a quick one that leaves all but plain
/// lines to it. Whatever the quick one reads, it reads as the parser does.
@Suite("Command lines that need no parser")
struct PlainLineTests {
  /// Of the parser's own help: a new option is compared, too.
  static let options = Reel.helpMessage(includeHidden: true).matches(of: #/--[a-z][a-z-]+/#).map {
    String($0.0)
  }
  .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }

  private static let values = [
    "1", "0", "-1", "7", "200000", "200001", "1000000", "1000001", "99999999999", "99999999999999999999",
    "1.5", "x",
    "free", "none", "FREE", "recordings", "demo-server", "http://127.0.0.1:8010", "-x", "--demo", "--", "",
    " ", "é",
    "a=b", "+3", "0x10", " 1",
  ]

  private func quick(_ words: [String]) -> BrowseRequest? { BrowseRequest(plain: words) }

  private func parsed(_ words: [String]) -> BrowseRequest? {
    (try? Start.command(words) as? Reel)?.request
  }

  private func expectEqual(_ words: [String]) {
    guard let quick = quick(words) else { return }
    #expect(quick == parsed(words), "\(words)")
  }

  @Test func `The help names every option`() {
    #expect(Self.options.contains("--host") && Self.options.contains("--idle-descriptor"))
    #expect(Self.options.count >= 10)
  }

  @Test(arguments: options)
  func `Each option is read as the parser reads it`(option: String) {
    expectEqual([option])
    for value in Self.values {
      expectEqual([option, value])
      expectEqual([option + "=" + value])
      expectEqual([option, value, option, "2"])
      expectEqual([value, option])
    }
  }

  @Test(arguments: options)
  func `Two options are read as the parser reads them`(option: String) {
    for other in Self.options {
      for value in ["1", "free", "x", "--demo"] {
        expectEqual([option, value, other, value])
        expectEqual([option, other, value])
        expectEqual([option, value, other])
      }
    }
  }

  @Test(arguments: options)
  func `Each option but the parser's own is read quickly, too`(option: String) {
    guard !["--help", "--version"].contains(option) else { return }
    #expect([[option], [option, "1"], [option, "free"], [option, "auto"]].contains { quick($0) != nil })
  }

  @Test(arguments: [
    "", "--demo", "--read-only --no-cache", "--limits none --no-cache --idle-descriptor 7",
    "--limits free --limits paid", "--read-ahead never", "--demo-recordings 12 --demo", "--demo-recordings 0",
    "--host http://127.0.0.1:8010/x --project 3", "--theme mine --cache-limit 1", "--demo --demo",
  ])
  func `A plain line is read without the parser`(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let request = try #require(quick(words))
    #expect(request == parsed(words))
  }

  @Test(arguments: [
    "--help", "--version", "-h", "demo-server", "cache clear", "help", "--demo extra", "--host=x", "--host",
    "--theme -x", "--project 0", "--project x", "--limits much", "--cache-limit 0", "--cache-limit 1000001",
    "--no-such x", "--read-ahead",
    "--read-ahead much", "--demo-recordings 200001", "--demo-recordings", "--idle-descriptor 99999999999",
    "--",
    "--generate-completion-script",
  ])
  func `All others are the parser's`(line: String) {
    #expect(quick(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test(arguments: Subcommand.all.map(name))
  func `What begins with a command is never read as the browser's`(name: String) throws {
    for words in [
      [name], [name, "--demo"], [name, "x"], ["--demo", name], ["--demo", name, "--no-cache"],
    ] {
      #expect(quick(words) == nil)
      #expect(!(((try? Start.command(words)) ?? DemoServer()) is Reel))
    }
  }

  @Test(arguments: Subcommand.all.map(name))
  func `A command is named where the parser looks it up`(name: String) {
    #expect(Subcommand.leads([name, "--demo"]))
    #expect(!Subcommand.leads(["--host", name]))
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }
}
