import ArgumentParser
import Foundation
import Recordings

struct RecordingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recordings", abstract: "List recordings, the newest first.",
    discussion: """
      Filter words are those of the browser's :rec, one line in all; reel-filter(7) \
      lists them. The shell needs quotes for > and <. Without words: the last 30 days. \
      A terminal gets a table, everything else tab-separated values.

      What happened (trouble, rage, pages) is asked of the event store, a hundred \
      recordings a question.

      Examples:
        reel recordings 'errors>0' from:-7d
        reel recordings 'url:"/check out"' person:anna@example.com --limit 10
        reel recordings --playlist 'Checkout drop-offs' --json | jq -r .id
        reel recordings 'rage>0' --columns id,who,trouble,rage,pages
        reel recordings --follow 'errors>0' --json
        reel recordings --demo --format csv --columns id,who,errors
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var length: LengthOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Of this playlist: its name, its short id or its address in the web app.")
  var playlist: String?

  @Flag(
    help: """
      Print recordings as they come, the oldest first, until Ctrl-C; with --limit N also the newest N that are \
      there. The list is looked at as often as the key's quota allows.
      """)
  var follow = false

  @Argument(help: ArgumentHelp("Words that a recording has to meet.", valueName: "filter"))
  var filter: [String] = []

  func validate() throws {
    guard follow else { return }
    if output.cached || length.all { throw ValidationError("--follow excludes --cached and --all.") }
    if output.request.format == .json {
      throw ValidationError("--follow has no end, and an array needs one: use --json or --format jsonl.")
    }
    if (try? FilterArguments(filter).filter())?.words.contains(where: \.isOrder) == true {
      throw ValidationError("--follow prints recordings as they come, in no other order.")
    }
  }

  mutating func run() throws {
    let reading = RecordingsReading(
      filter: FilterArguments(filter), playlist: playlist, length: length.length)
    // Before anybody is asked, and also where there is no key.
    try reading.checkFilter(at: OutputClock(now: Date(), zone: .local))
    let (follows, limit) = (follow, length.limit ?? 0)
    try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in
      if follows {
        try await RecordingsFollowing(reading: reading, showing: limit).print(session)
      } else {
        try await reading.print(session)
      }
    }
  }
}
