import ArgumentParser

struct PlaylistMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Put all of some collections into another one, and delete them.",
    discussion: """
      Counts first, and asks. A collection is deleted only where everything in it could be copied; PostHog shows 50 \
      recordings of a collection. reel undo takes a merge back.

      Examples:
        reel playlist merge 'Bugs May' 'Bugs June' 'Bugs 2026'
        reel playlist merge Old New --yes
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Merge without a question.")
  var yes = false

  @Argument(
    help: ArgumentHelp("Collections, the last of which gets all of the others.", valueName: "lists"))
  var playlists: [String]

  func validate() throws {
    if playlists.count < 2 { throw ValidationError("Name collections to merge, and the one to merge into.") }
  }

  mutating func run() throws {
    let merging = PlaylistMerging(
      sources: playlists.dropLast(), target: playlists[playlists.count - 1], isConfirmed: yes,
      options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await merging.run(session)
    }
  }
}
