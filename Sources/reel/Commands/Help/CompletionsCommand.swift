import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what makes a shell complete reel's command lines.",
    discussion: """
      Commands, options and filter words are completed, and what the cache knows: \
      playlists, persons, recordings. Nothing is asked over the network for it.

      Examples:
        source <(reel completions bash)
        reel completions bash > ~/.local/share/bash-completion/completions/reel
        reel completions zsh > ~/.zfunc/_reel
        reel completions fish > ~/.config/fish/completions/reel.fish
      """)

  @Argument(help: "The shell.")
  var shell: ShellKind

  mutating func run() throws { try PrintedText(shell.script + "\n").print() }
}
