import ArgumentParser
import PostHogAPI
import Recordings

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one recording: its fields, its person, and the collections that hold it.",
    discussion: """
      With --json: the API's own object.

      Examples:
        reel show 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel show --json 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b | jq .person
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The recording's id, or the address of its replay in the web app.")
  var recording: RecordingReference

  mutating func run() throws {
    let request = try recording.request(connection.request)
    let reference = recording
    try CommandRun.run(request, output: output.request, cached: output.cached) {
      (session) throws(CommandFailure) in
      try await RecordingShowing(reference: reference).print(session)
    }
  }
}

extension RecordingReference: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
