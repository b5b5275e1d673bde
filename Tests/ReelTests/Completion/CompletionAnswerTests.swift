import ArgumentParser
import Testing

@testable import reel

@Suite("What completes a command line")
struct CompletionAnswerTests {
  private func texts(_ words: [String], _ word: String = "", shell: ShellKind = .zsh) -> [String] {
    CompletionAnswer(names: InventedNames(), shell: shell).candidates(after: words, for: word).map(\.text)
  }

  @Test func `Commands come first, and options behind a dash`() {
    #expect(texts([], "rec") == ["recordings"])
    #expect(texts([]).contains("playlists"))
    #expect(texts([]).allSatisfy { !$0.hasPrefix("-") })
    #expect(texts([], "--the") == ["--theme"])
    #expect(texts(["cache"]) == ["list", "clear"])
    #expect(texts(["recordings"], "--lim") == ["--limits", "--limit"])
  }

  @Test func `Every command that can be typed is completed`() {
    for command in Subcommand.all { #expect(texts([]).contains(command._commandName)) }
    for command in Subcommand.hidden { #expect(!texts([]).contains(command._commandName)) }
  }

  @Test func `An option that stands there is not offered again`() {
    #expect(texts(["recordings", "--all"], "--al").isEmpty)
  }

  @Test func `Values of an option are its own`() {
    #expect(texts(["recordings", "--format"], "") == OutputFormat.allCases.map(\.rawValue))
    #expect(texts(["recordings"], "--format=c") == ["--format=csv"])
    #expect(texts(["--theme"], "d") == ["dark"])
    #expect(texts(["recordings", "--host"]).isEmpty)
  }

  @Test func `Playlists are completed by their names, and by ids that were begun`() {
    #expect(texts(["recordings", "--playlist"], "Che") == ["Checkout drop-offs"])
    #expect(texts(["recordings", "--playlist"], "aB") == ["aB3xYz12"])
    #expect(!texts(["recordings", "--playlist"]).contains("aB3xYz12"))
  }

  @Test func `Filter words are completed with their values`() {
    #expect(texts(["recordings"], "err") == ["errors>"])
    #expect(texts(["recordings"], "!err") == ["!errors>"])
    #expect(texts(["recordings"], "err", shell: .fish) == ["errors>", "errors<"])
    #expect(texts(["recordings"], "viewed:") == ["viewed:yes", "viewed:no"])
    #expect(texts(["recordings", "from:-7d"], "person:a") == ["person:anna@example.com"])
    #expect(texts(["recordings"], "person:\"B") == ["person:\"Bob Baker\""])
    #expect(texts(["recordings"], "order:-err") == ["order:-errors"])
    #expect(texts(["recordings", "--"], "err") == ["errors>"])
  }

  @Test func `Recordings are completed by ids that were seen`() {
    #expect(texts(["show"], "019") == ["019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"])
    #expect(texts(["show", "x"], "019") == ["019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b"])
    #expect(texts(["timeline", "x"]).isEmpty)
  }

  @Test func `Where a file may stand, the shell completes it`() {
    let answer = CompletionAnswer(names: InventedNames(), shell: .bash)
    #expect(answer.takesFile(after: ["timeline"], for: ""))
    #expect(!answer.takesFile(after: ["timeline"], for: "--"))
    #expect(!answer.takesFile(after: ["recordings"], for: ""))
    #expect(!answer.takesFile(after: ["timeline", "--kinds"], for: ""))
  }

  @Test func `Words that no command knows complete to nothing, and to no trap`() {
    for words in [
      ["nothing"], ["cache", "nothing", "more"], ["--", "--"], ["recordings", "--nothing"], [""],
    ] {
      for word in ["", "-", "--", "--=", "=", "!", "\"", "'", "\\", "\u{0}", "é\u{301}", ":"] {
        _ = texts(words, word)
      }
    }
  }
}
