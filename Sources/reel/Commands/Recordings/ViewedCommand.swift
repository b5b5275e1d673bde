import ArgumentParser

struct ViewedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "viewed", abstract: "Mark recordings viewed, for good: no key can take that back.",
    discussion: """
      Examples:
        reel viewed 019ac9b1-7c5e-7d4a-b0f2-3f1c2d4e5a6b
        reel recordings --playlist Done --all -q | reel viewed -
      """)

  @OptionGroup var connection: ConnectionOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var recordings: RecordingArguments

  mutating func run() throws {
    let arguments = recordings
    let references = try CommandFailure.orEnd { () throws(CommandFailure) in try arguments.read() }
    let filing = RecordingFiling(change: .markViewed, references: references, options: writing)
    try CommandRun.runWriting(references.sharedRequest(connection.request), output: output) {
      (session) throws(CommandFailure) in try await filing.run(session)
    }
  }
}
