import ArgumentParser
import Foundation
import Recordings

struct RecordingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recordings", abstract: "List recordings, the newest first.",
    discussion: """
      Filter words are those of the browser's :rec, one line in all: reel recordings errors'>'0 from:-7d \
      'url:"/check out"'. Without words: the last 30 days. A terminal gets a table, everything else tab-separated \
      values.
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
