import ArgumentParser
import PostHogAPI
import Recordings

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show recordings: their fields, their persons, and the collections that hold them.",
    discussion: """
      With --json: the API's own objects. Of several recordings a terminal gets a table \
      each, everything else a row each. What cannot be had is said on standard error; the \
      others are shown.

      Examples:
        reel show 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel show --json 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b | jq .person
        reel recordings 'errors>0' --limit 3 -q | reel show -
        grep 'payment failed' server.log | reel show -
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var recordings: RecordingArguments

  mutating func run() throws {
    let references = try recordings.references()
    let request = try references.request(connection.request)
    try CommandRun.run(request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in
      try await RecordingsShowing(references: references).print(session)
    }
  }
}

extension RecordingReference: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
