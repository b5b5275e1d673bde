import Testing

@testable import reel

@Suite("What a shell is answered")
struct CompletionLinesTests {
  private func bash(_ typed: String, from start: String, _ candidates: String...) -> [String] {
    ShellKind.bash.lines(
      candidates.map { CompletionCandidate(text: $0) }, in: ShellLine("reel x " + typed), from: start)
  }

  @Test func `Bash gets every letter that means something to it behind a backslash`() {
    #expect(bash("", from: "", "a b") == ["=a\\ b"])
    #expect(bash("", from: "", "$(x)`y`'z'\"") == ["=\\$\\(x\\)\\`y\\`\\'z\\'\\\""])
    #expect(bash("", from: "", "Größe") == ["=Größe"])
    #expect(bash("", from: "", "errors>") == ["=errors\\>"])
  }

  @Test func `Bash replaces only what it took for the word`() {
    #expect(bash("person:an", from: "an", "person:anna") == ["=anna"])
    #expect(bash("person:", from: "", "person:anna") == ["=anna"])
    #expect(bash("'Bob ", from: "Bob ", "Bob Baker") == ["=Bob Baker"])
    #expect(bash("person:\"Bob", from: "Bob", "person:Bob $x") == ["=Bob \\$x"])
  }

  @Test func `What cannot stand within the open quote is left out`() {
    #expect(bash("'Bob", from: "Bob", "Bob's").isEmpty)
    #expect(bash("\"Bob", from: "Bob", "Bob!").isEmpty)
  }

  @Test func `Names with control characters, line ends and marks of direction are never offered`() {
    let names = InventedNames().playlists.map(\.name) + ["a\u{202E}b", "a\u{7F}", "a\u{2028}b", "", "a\tb"]
    for shell in ShellKind.allCases {
      let lines = shell.lines(names.map { CompletionCandidate(text: $0) }, in: ShellLine("reel "), from: "")
      #expect(lines.count == 4)
      #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\t" } })
    }
  }

  @Test func `Notes are one line of letters`() {
    let candidate = CompletionCandidate(text: "a", note: "b\n\u{1B}[2Jc")
    let lines = ShellKind.zsh.lines([candidate], in: ShellLine("reel "), from: "")
    #expect(lines.count == 1)
    #expect(!lines[0].contains("\n") && !lines[0].contains("\u{1B}"))
  }

  @Test func `A question that no script asks is not answered`() {
    for words in [[], ["bash"], ["bash", "--", "reel "], ["nosh", "--", "", ""], ["bash", "x", "", ""]] {
      #expect(CompletionRequest(words) == nil)
    }
  }

  @Test func `Without a cache the tables still answer`() {
    let request = CompletionRequest(["bash", "--", "reel recordings --playlist ", ""])
    #expect(request?.answer(["HOME": "/nowhere"]) == "")
    let options = CompletionRequest(["bash", "--", "reel recordings --play", "--play"])
    #expect(options?.answer(["HOME": "/nowhere"]) == "=--playlist\n")
  }
}
