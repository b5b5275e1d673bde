import ArgumentParser
import Recordings

struct PlaylistsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "playlists", abstract: "List collections and saved filters, the last changed first.",
    discussion: """
      A terminal gets a table, everything else tab-separated values.

      Examples:
        reel playlists
        reel playlists --type filters --pinned
        reel playlists --search checkout --created-by me --json
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var length: LengthOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Only those with this text in their name or description.")
  var search: String?

  @Option(help: "Only collections, or only saved filters: collection or filters.")
  var type: PlaylistType?

  @Flag(help: "Only those that are pinned.")
  var pinned = false

  @Option(help: "Only those of one user: me, or the user's number (created_by.id in --json).")
  var createdBy: Creator?

  mutating func run() throws {
    var query = PlaylistsQuery(search: search, pinned: pinned, type: type)
    switch createdBy {
    case .me: query.mine = true
    case .user(let number): query.createdBy = number
    case nil: break
    }
    let reading = PlaylistsReading(query: query, length: length.length)
    try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in
      try await reading.print(session)
    }
  }
}

extension PlaylistType: ExpressibleByArgument {}
