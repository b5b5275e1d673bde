import ArgumentParser

/// One playlist: the commands that show and change it.
struct PlaylistCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playlist", abstract: "Show, make and change one playlist.",
    discussion: """
      LIST is a name, a short id or an address of the web app.

      Examples:
        reel playlist show 'Checkout drop-offs'
        reel playlist create 'Errors on pricing' --filters 'errors>0 url:/pricing'
        reel playlist merge 'Bugs May' 'Bugs June' 'Bugs 2026'
      """,
    subcommands: [
      PlaylistShowCommand.self, PlaylistCreateCommand.self, PlaylistEditCommand.self, PlaylistPinCommand.self,
      PlaylistDeleteCommand.self, PlaylistRestoreCommand.self, PlaylistMergeCommand.self,
    ])
}
