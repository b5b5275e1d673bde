import Testing

@testable import reel

@Suite("A shell's line, taken apart")
struct ShellLineTests {
  @Test func `Words lose their quotes, and the last one is what is typed`() {
    let line = ShellLine("reel recordings --playlist 'Bob'\\''s list' err")
    #expect(line.words == ["reel", "recordings", "--playlist", "Bob's list"])
    #expect(line.word == "err")
    #expect(line.quote == .none)
  }

  @Test func `An open quote is known, with what stands in front of it`() {
    let line = ShellLine("reel recordings person:\"Bob B")
    #expect(line.word == "person:Bob B")
    #expect(line.quote == .double)
    #expect(line.beforeQuote == 7)
    #expect(ShellLine("reel 'a").quote == .single)
    #expect(ShellLine("reel 'a\"").quote == .single)
  }

  @Test func `Another command begins behind a bar`() {
    #expect(ShellLine("cat x | reel show ").words == ["reel", "show"])
    #expect(ShellLine("cd /a && reel ").words == ["reel"])
  }

  @Test func `A blank at the end begins a word`() {
    #expect(ShellLine("reel show ").word == "")
    #expect(ShellLine("reel show '' ").words == ["reel", "show", ""])
    #expect(ShellLine("").words.isEmpty)
  }
}
