import ArgumentParser
import Recordings

struct PlaylistCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a collection, or a saved filter with --filters.",
    discussion: """
      Prints the new playlist's id with -q.

      Examples:
        reel playlist create 'Bugs in checkout' --description 'For Monday' --pinned
        reel playlist create 'Slow and broken' --filters 'errors>0 dur>2m from:-7d'
        reel playlist show X --json | jq .filters | reel playlist create Y --filters -
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "What it is about.")
  var description: String?

  @Flag(help: "Pin it, for the whole project.")
  var pinned = false

  @Option(help: "PostHog's own name for it; that of a saved filter is made of its words.")
  var derivedName: String?

  @Option(help: "The folder of PostHog's own files that it is put into: Unfiled/Bugs.")
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "Make a saved filter: filter words, a file with the JSON of one (.json), or - for JSON on standard input.",
      valueName: "words"))
  var filters: String?

  @Argument(help: "What it is called.")
  var name: String

  mutating func run() throws {
    let command = self
    let new = try CommandFailure.orEnd { () throws(CommandFailure) in try command.playlist() }
    let change = PlaylistWriting(change: .create(new), options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await change.run(session)
    }
  }

  private func playlist() throws(CommandFailure) -> NewPlaylist {
    let name = try PlaylistName.checked(name)
    var new = NewPlaylist(
      name: name, type: .collection, derivedName: derivedName, description: description,
      pinned: pinned ? true : nil, folder: folder)
    if let filters {
      let filters = try PlaylistFilters(filters, in: .local)
      (new.type, new.filters) = (.filters, filters.json)
      new.derivedName = derivedName ?? filters.derivedName
    }
    return new
  }
}
