import ArgumentParser
import Recordings

struct PlaylistEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a playlist's name, description, pin or filters.",
    discussion: """
      What others changed meanwhile is not overwritten. reel undo brings back what was there.

      Examples:
        reel playlist edit 'Bugs May' --name 'Bugs in May' --description ''
        reel playlist edit 'Slow and broken' --filters 'errors>0 dur>5m from:-7d'
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Its new name.")
  var name: String?

  @Option(help: "What it is about; '' takes that away.")
  var description: String?

  @Flag(inversion: .prefixedNo, help: "Pin it for the whole project, or not.")
  var pinned: Bool?

  @Option(help: "PostHog's own name for it.")
  var derivedName: String?

  @Option(
    help: ArgumentHelp(
      "Of a saved filter: filter words, a file with JSON (.json), or - for JSON on standard input.",
      valueName: "words"))
  var filters: String?

  @Argument(help: ArgumentHelp("Its name, its short id or its address.", valueName: "list"))
  var playlist: String

  func validate() throws {
    if name == nil, description == nil, pinned == nil, derivedName == nil, filters == nil {
      throw ValidationError("Say what is to be changed: --name, --description, --pinned, --filters, …")
    }
  }

  mutating func run() throws {
    let command = self
    let edit = try CommandFailure.orEnd { () throws(CommandFailure) in try command.change() }
    let change = PlaylistWriting(change: .edit(playlist, edit), options: writing)
    try CommandRun.runWriting(connection.request, output: output) {
      (session) throws(CommandFailure) in try await change.run(session)
    }
  }

  private func change() throws(CommandFailure) -> PlaylistChange {
    var change = PlaylistChange(derivedName: derivedName, description: description, pinned: pinned)
    if let name { change.name = try PlaylistName.checked(name) }
    if let filters {
      let filters = try PlaylistFilters(filters, in: .local)
      change.filters = filters.json
      // The words are the web app's name for it.
      change.derivedName = derivedName ?? filters.derivedName
    }
    return change
  }
}
