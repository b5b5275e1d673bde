import Testing
import reel

@Suite("Command lines that need no parser")
struct PlainLineTests {
  @Test(
    "They ask for what the parser reads in them",
    arguments: [
      "", "--demo", "--read-only --no-cache", "--limits none --no-cache --idle-descriptor 7",
      "--limits free --limits paid", "--demo-recordings 12 --demo", "--demo-recordings 0",
      "--host http://127.0.0.1:8010/x --project 3", "--theme mine --cache-limit 1", "--demo --demo",
    ])
  func plain(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let parsed = try Reel.request(of: words)
    #expect(BrowseRequest(plain: words) == parsed)
  }

  @Test(
    "All others are the parser's",
    arguments: [
      "--help", "--version", "-h", "demo-server", "cache clear", "--demo extra", "--host=x", "--host",
      "--theme -x",
      "--project 0", "--project x", "--limits much", "--cache-limit 0", "--cache-limit 1000001",
      "--no-such x",
      "--demo-recordings 200001", "--demo-recordings", "--idle-descriptor 99999999999", "--",
      "--generate-completion-script",
    ])
  func others(line: String) {
    #expect(BrowseRequest(plain: line.split(separator: " ").map(String.init)) == nil)
  }

  @Test("An empty value is the parser's") func empty() {
    #expect(BrowseRequest(plain: ["--host", ""]) == nil)
  }
}
