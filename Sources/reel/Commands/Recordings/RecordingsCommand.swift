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

      Examples:
        reel recordings 'errors>0' from:-7d
        reel recordings 'url:"/check out"' person:anna@example.com --limit 10
        reel recordings --playlist 'Checkout drop-offs' --json | jq -r .id
        reel recordings --demo --format csv --columns id,who,errors
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var length: LengthOptions
  @OptionGroup var output: OutputOptions

  @Option(help: "Of this playlist: its name, its short id or its address in the web app.")
  var playlist: String?

  @Argument(help: ArgumentHelp("Words that a recording has to meet.", valueName: "filter"))
  var filter: [String] = []

  mutating func run() throws {
    let reading = RecordingsReading(
      filter: FilterArguments(filter), playlist: playlist, length: length.length)
    // Before anybody is asked, and also where there is no key.
    try reading.checkFilter(at: OutputClock(now: Date(), zone: .local))
    try CommandRun.run(connection.request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in
      try await reading.print(session)
    }
  }
}
